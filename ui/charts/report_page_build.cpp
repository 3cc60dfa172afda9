// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How the page of reports is laid out, and its texts.
#include "ui/charts/report_page.h"

#include "core/query/match_marks.h"
#include "core/schema/navigation.h"
#include "ui/charts/figures_table.h"
#include "ui/charts/report_view.h"
#include "ui/charts/work_filter.h"
#include "ui/lists/record_table.h"
#include "ui/models/own_home.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/nav_list.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kListWidth = 216;
const QString kPinnedKey = QStringLiteral("reports.pinned");

} // namespace

void ReportPage::build(const WorkDivision& division)
{
    m_filter = new WorkFilter(m_desk, QStringLiteral("reports"),
                              {"", "last_7_days", "this_week", "last_week", "this_month",
                               "last_month", "this_quarter", "last_quarter", "next_quarter",
                               "this_year", "last_year", "last_30_days", "last_90_days"},
                              division);
    m_filter->setOffersAllParts(true);
    m_list->setFixedWidth(kListWidth);
    connect(m_list, &NavList::placePicked, this, [this](const QString& key) { open(toStd(key)); });
    connect(m_filter, &WorkFilter::edited, this, &ReportPage::run);
    connect(m_by, &QComboBox::currentIndexChanged, this, &ReportPage::run);
    connect(m_split, &QComboBox::currentIndexChanged, this, &ReportPage::run);

    m_place = new QScrollArea;
    m_place->setWidgetResizable(true);
    m_place->setFrameShape(QFrame::NoFrame);
    m_place->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_place->setFocusPolicy(Qt::NoFocus);
    m_place->viewport()->setAutoFillBackground(false);
    auto* chart = new Card;
    chart->body()->setSpacing(kGap);
    auto* line = new QHBoxLayout;
    line->setSpacing(kGap);
    line->addWidget(m_sum);
    line->addWidget(m_change);
    line->addStretch(1);
    for (QComboBox* box : {m_by, m_split}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        line->addWidget(box);
    }
    chart->body()->addLayout(line);
    chart->body()->addWidget(m_problem);
    chart->body()->addWidget(m_place, 1);
    m_rates->setWordWrap(true);
    chart->body()->addWidget(m_rates);
    m_problem->hide();

    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(chart);
    parts->addWidget(buildBelow());
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(kGap);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);

    auto* right = new QVBoxLayout;
    right->setSpacing(kCardPadding);
    right->addWidget(buildHead());
    right->addWidget(parts, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGap, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addWidget(buildList());
    layout->addLayout(right, 1);
}

QWidget* ReportPage::buildHead()
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_about);
    m_about->setWordWrap(true);
    const auto tool = [this](const QString& iconName, void (ReportPage::*act)()) {
        auto* button = new QToolButton;
        button->setIcon(icon(iconName));
        button->setIconSize(QSize(kIconSize, kIconSize));
        setButtonKind(*button, ButtonKind::secondary);
        connect(button, &QToolButton::clicked, this, act);
        return button;
    };
    m_pin = tool(QStringLiteral("star"), &ReportPage::togglePin);
    m_pin->setCheckable(true);
    m_home = tool(QStringLiteral("layout-dashboard"), &ReportPage::addToHome);
    m_export = tool(QStringLiteral("download"), &ReportPage::exportReport);
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addLayout(titles, 1);
    layout->addWidget(m_filter, 0, Qt::AlignBottom);
    for (QToolButton* button : {m_pin, m_home, m_export}) {
        layout->addWidget(button, 0, Qt::AlignBottom);
    }
    return head;
}

QWidget* ReportPage::buildBelow()
{
    connect(m_numbers, &FiguresTable::markPicked, this, &ReportPage::explain);
    connect(m_numbers, &FiguresTable::totalPicked, this, [this] {
        explain(-1);
        m_tabs->setCurrentIndex(1);
    });
    connect(m_table, &RecordTable::rowOpened, this, [this](int row) {
        if (const auto id = m_records->idAt(row)) {
            Q_EMIT routeRequested(Route::record({m_records->entity().name, *id}));
        }
    });
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setElideMode(Qt::ElideRight);
    connect(m_tabs, &QTabBar::currentChanged, this, &ReportPage::showTab);
    m_stack->addWidget(m_numbers);
    m_stack->addWidget(m_table);
    auto* below = new Card;
    below->body()->setContentsMargins(1, 4, 1, 4);
    below->body()->setSpacing(0);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(kGap, 0, kGap, 0);
    tabs->addWidget(m_tabs, 1);
    below->body()->addLayout(tabs);
    below->body()->addWidget(m_stack, 1);
    return below;
}

/// The reports with a field to look for one above them.
QWidget* ReportPage::buildList()
{
    m_search = new QLineEdit;
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &ReportPage::fillReports);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        const QStringList found = shownReports();
        if (!found.isEmpty() && !m_search->text().trimmed().isEmpty()) {
            open(toStd(found.contains(toQString(m_definition->name)) ? toQString(m_definition->name)
                                                                     : found.first()));
        }
        m_list->setFocus();
    });
    offer(Verb::find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    m_search->setFixedWidth(kListWidth - kGap);
    return side;
}

/// Those that were pinned stand above all; what is searched for is found by its words, its section,
/// and, in Chinese, by its sound.
void ReportPage::fillReports()
{
    const QSignalBlocker quiet(m_list);
    const QStringList favourites = keptNames(m_desk.preferences(), kPinnedKey);
    const std::string wanted = toStd(m_search->text().trimmed());
    const auto isWanted = [&](const QString& text) {
        return wanted.empty() || !matchMarks(toStd(text), wanted).empty();
    };
    QList<NavPlace> top;
    QList<NavPlace> places;
    std::string section;
    for (const Reports::Definition& one : m_reports.all()) {
        if (!isOffered(*one)) {
            continue;
        }
        const QString sectionText =
            one->section.empty()
                ? tr("More")
                : labelText(m_desk.catalogue().navigation().section(one->section)->labels);
        const QString label = labelText(one->labels);
        if (!isWanted(label) && !isWanted(sectionText)) {
            continue;
        }
        const NavPlace place{toQString(one->name), toQString(one->icon), label};
        if (favourites.contains(place.key)) {
            top.append(place);
            continue;
        }
        if (one->section != section || places.isEmpty()) {
            section = one->section;
            places.append({toQString(section), {}, sectionText, true});
        }
        places.append(place);
    }
    if (!top.isEmpty()) {
        top.prepend({QStringLiteral("pinned"), {}, tr("Pinned"), true});
    }
    m_list->setPlaces(top + places);
    m_list->setCurrent(toQString(m_definition->name));
    m_pin->setChecked(favourites.contains(toQString(m_definition->name)));
}

QStringList ReportPage::shownReports() const
{
    QStringList names;
    const QList<NavPlace> places = m_list->places();
    for (const NavPlace& place : places) {
        names.append(place.key);
    }
    return names;
}

void ReportPage::togglePin()
{
    toggleKeptName(m_desk.preferences(), kPinnedKey, toQString(m_definition->name));
    fillReports();
}

void ReportPage::addToHome()
{
    const std::vector<RecordId> owners = m_filter->owners();
    const bool isOwn = owners == std::vector<RecordId>{m_desk.user()};
    if (!owners.empty() && !isOwn) {
        Q_EMIT messageRequested(
            tr("On Home a report is of everybody or of yourself. Choose one of both first."),
            false);
        return;
    }
    const bool isAdded = addOwnChart(m_desk.preferences(),
                                     {m_definition->name, m_report.by, m_filter->period(), isOwn});
    Q_EMIT messageRequested(
        isAdded ? tr("“%1” is on Home now", "report").arg(labelText(m_definition->labels))
                : tr("It is on Home already, or there is no room for more."),
        false);
}

void ReportPage::retranslate()
{
    fillReports();
    fillChoices();
    m_filter->retranslate();
    m_list->setAccessibleName(tr("Reports"));
    m_by->setAccessibleName(tr("Group by"));
    m_split->setAccessibleName(tr("Split by"));
    m_export->setToolTip(tr("Export as picture, document or figures"));
    m_export->setAccessibleName(m_export->toolTip());
    m_pin->setToolTip(tr("Pin this report on top"));
    m_pin->setAccessibleName(m_pin->toolTip());
    m_home->setToolTip(tr("Add this report to Home"));
    m_home->setAccessibleName(m_home->toolTip());
    m_search->setPlaceholderText(tr("Find a report"));
    m_search->setAccessibleName(tr("Find a report"));
    m_tabs->setTabText(0, tr("Figures"));
    m_tabs->setAccessibleName(tr("Figures and records"));
    m_numbers->setAccessibleName(tr("Figures"));
    m_table->setAccessibleName(tr("Records behind this figure"));
    run();
}

} // namespace caravan::ui
