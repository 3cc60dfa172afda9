// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/report_page.h"

#include "ui/charts/figures_model.h"
#include "ui/charts/report_details.h"
#include "ui/charts/report_list.h"
#include "ui/charts/report_output.h"
#include "ui/charts/report_paths.h"
#include "ui/charts/report_picture.h"
#include "ui/charts/report_rights.h"
#include "ui/charts/report_text.h"
#include "ui/charts/report_view.h"
#include "ui/charts/work_filter.h"
#include "ui/models/own_home.h"
#include "ui/models/reader.h"
#include "ui/models/viewpoint.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kAgainMs = 250;
const QString kReportKey = QStringLiteral("reports.current");

} // namespace

ReportPage::ReportPage(Desk& desk, Reports reports, WorkDivision division, QWidget* parent)
    : Page(parent), m_desk(desk), m_reports(std::move(reports)),
      m_definition(m_reports.all().front()), m_list(new ReportList(desk, m_reports)),
      m_filter(new WorkFilter(desk, QStringLiteral("reports"),
                              {"", "last_7_days", "this_week", "last_week", "this_month",
                               "last_month", "this_quarter", "last_quarter", "next_quarter",
                               "this_year", "last_year", "last_30_days", "last_90_days"},
                              division)),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_about(new PlainLabel({}, TextRole::body, Ink::text2)), m_paths(new ReportPaths(desk, this)),
      m_picture(new ReportPicture(desk.replica(), *m_paths)), m_details(new ReportDetails(desk)),
      m_again(new QTimer(this)), m_reader(new Reader(desk, this))
{
    m_filter->setOffersAllParts(true);
    build();
    m_again->setSingleShot(true);
    m_again->setInterval(kAgainMs);
    connectParts();
    openFirst();
    retranslate();
}

ReportPage::~ReportPage()
{
    // The parts go after the report that they show.
    m_details->setReport(nullptr);
    m_picture->release();
}

void ReportPage::build()
{
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_picture);
    parts->addWidget(m_details);
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
    layout->addWidget(m_list);
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

void ReportPage::connectParts()
{
    connect(m_list, &ReportList::picked, this, &ReportPage::open);
    connect(m_list, &ReportList::filled, this,
            [this] { m_pin->setChecked(m_list->isCurrentPinned()); });
    connect(m_filter, &WorkFilter::edited, this, &ReportPage::run);
    connect(m_paths, &ReportPaths::edited, this, &ReportPage::run);
    connect(m_picture, &ReportPicture::markPicked, this, &ReportPage::explain);
    connect(m_details, &ReportDetails::markPicked, this, &ReportPage::explain);
    connect(m_details, &ReportDetails::totalPicked, this, [this] {
        explain(-1);
        m_details->showRecords();
    });
    connect(m_details, &ReportDetails::routeRequested, this, &ReportPage::routeRequested);
    offer(Verb::find, [this] { m_list->focusSearch(); });
    connect(m_again, &QTimer::timeout, this, &ReportPage::run);
    connect(&m_desk, &Desk::committed, this, [this](const Commit& commit) {
        const auto of = entitiesOf(m_desk.catalogue(), *m_definition);
        if (std::any_of(of.begin(), of.end(),
                        [&](const std::string& entity) { return commit.touches(entity); })) {
            m_again->start();
        }
    });
}

/// The report that was shown last, else the first that the person may read.
void ReportPage::openFirst()
{
    const std::string last = toStd(m_desk.preferences().value(kReportKey).toString());
    const auto& all = m_reports.all();
    const auto first = std::find_if(all.begin(), all.end(),
                                    [this](const auto& one) { return isOffered(m_desk, *one); });
    m_definition = first == all.end() ? m_definition : *first;
    const Reports::Definition before = m_reports.find(last);
    open(before && isOffered(m_desk, *before) ? last : m_definition->name);
}

QString ReportPage::title() const
{
    return tr("Reports");
}

void ReportPage::arrange(const Route& route)
{
    const auto asked = [&](const char* name) -> const Value& {
        static const Value kNothing;
        const auto found = route.preset.find(name);
        return found == route.preset.end() ? kNothing : found->second;
    };
    if (isEmpty(asked("report"))) {
        return;
    }
    const auto* mark = std::get_if<std::int64_t>(&asked("mark"));
    const bool* own = std::get_if<bool>(&asked("own"));
    openMark(textOf(asked("report")), textOf(asked("by")), textOf(asked("period")), own && *own,
             mark ? static_cast<int>(*mark) : -1);
}

void ReportPage::open(const std::string& report)
{
    if (begin(report)) {
        m_filter->setPeriod(m_definition->period);
        run();
    }
}

void ReportPage::openMark(const std::string& report, const std::string& by,
                          const std::string& period, bool isOwn, int mark)
{
    if (!begin(report)) {
        return;
    }
    m_paths->setBy(by);
    m_filter->ask(isOwn ? std::optional(m_desk.user()) : std::nullopt, period);
    m_wanted = mark;
    run();
}

bool ReportPage::begin(const std::string& report)
{
    Reports::Definition definition = m_reports.find(report);
    if (!definition) {
        return false;
    }
    m_definition = std::move(definition);
    m_desk.preferences().setValue(kReportKey, toQString(report));
    m_list->setCurrent(report);
    m_paths->show(*m_definition);
    offerChoices();
    return true;
}

void ReportPage::offerChoices()
{
    m_filter->setOffersOwners(!m_definition->owner.empty());
    m_filter->setOffersParts(!m_definition->pipeline.empty());
}

void ReportPage::tell(const std::string& by, const std::string& split)
{
    m_paths->choose(by, split);
}

ReportRequest ReportPage::request() const
{
    ReportRequest asked;
    asked.by = m_paths->by();
    asked.split = m_paths->split();
    asked.viewpoint = viewpointOf(m_desk);
    const std::string word = m_filter->period();
    asked.period = word.empty() ? DayRange{} : *daysOf(word, asked.viewpoint.today);
    asked.owners = m_filter->owners();
    asked.pipeline = m_filter->part();
    asked.compares = true;
    return asked;
}

bool ReportPage::isReading() const
{
    return m_reader->isBusy();
}

void ReportPage::run()
{
    if (!m_desk.isLarge(m_desk.catalogue().at(m_definition->entity))) {
        m_reader->forget();
        take(runReport(m_desk.replica(), m_definition, request()));
        return;
    }
    m_reader->ask(
        [this, definition = m_definition, asked = request()](Replica& replica) -> Reader::Show {
            auto report = std::make_shared<Result<Report>>(runReport(replica, definition, asked));
            return [this, report] { take(std::move(*report)); };
        });
}

void ReportPage::take(Result<Report> report)
{
    const int before = m_wanted.value_or(m_mark);
    const bool isAsked = m_wanted.has_value();
    m_wanted.reset();
    m_picture->tellProblem(report ? QString() : errorText(report.error()));
    if (!report) {
        return;
    }
    const bool isSame = m_report.definition == report->definition;
    m_picture->release();
    m_details->setReport(nullptr);
    m_report = std::move(*report);
    m_picture->showReport(m_report, isSame);
    m_details->setReport(&m_report);
    m_title->setText(labelText(m_report.definition->labels));
    m_about->setText(labelText(m_report.definition->about));
    Q_EMIT titleChanged();
    if (before >= 0 && (isSame || isAsked) && before < static_cast<int>(m_report.marks.size())) {
        explain(before);
    } else {
        m_details->showFigures();
        explain(-1);
    }
}

void ReportPage::explain(int mark)
{
    if (mark >= static_cast<int>(m_report.marks.size())) {
        mark = -1; // a chart of nothing has no marks
    }
    m_mark = mark;
    m_details->explain(m_report, mark);
    if (mark >= 0) {
        view().setCurrentMark(mark);
        m_details->showRecords();
    }
}

Done ReportPage::writeTo(const QString& path)
{
    const ReportText text(m_desk.replica(), m_report);
    QStringList question{m_filter->text()};
    if (const QString by = m_paths->byText(); !by.isEmpty()) {
        question.append(by);
    }
    question.append(text.summary());
    return writeReport(
        view(), m_details->figures(),
        {labelText(m_definition->labels), question.join(QStringLiteral(" · ")), text.rates()},
        path);
}

void ReportPage::exportReport()
{
    if (!m_picture->view()) {
        return;
    }
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export"), labelText(m_definition->labels) + QStringLiteral(".png"),
        tr("Picture (*.png *.svg);;Document (*.pdf);;Figures (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    const Done written = writeTo(path);
    Q_EMIT messageRequested(written ? tr("Saved to %1").arg(path) : errorText(written.error()),
                            false);
}

void ReportPage::focusContent()
{
    if (m_picture->view()) {
        view().setFocus(Qt::OtherFocusReason);
    } else { // the first answer is on its way
        m_list->focusList(Qt::OtherFocusReason);
    }
}

QStringList ReportPage::shownReports() const
{
    return m_list->shown();
}

ReportView& ReportPage::view()
{
    return *m_picture->view();
}

RecordListModel& ReportPage::records()
{
    return m_details->records();
}

FiguresModel& ReportPage::figures()
{
    return m_details->figures();
}

void ReportPage::togglePin()
{
    m_list->togglePin();
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
    m_list->retranslate();
    m_paths->retranslate(*m_definition);
    offerChoices();
    m_filter->retranslate();
    m_export->setToolTip(tr("Export as picture, document or figures"));
    m_export->setAccessibleName(m_export->toolTip());
    m_pin->setToolTip(tr("Pin this report on top"));
    m_pin->setAccessibleName(m_pin->toolTip());
    m_home->setToolTip(tr("Add this report to Home"));
    m_home->setAccessibleName(m_home->toolTip());
    m_details->retranslate();
    run();
}

} // namespace caravan::ui
