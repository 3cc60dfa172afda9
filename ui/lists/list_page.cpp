// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_page.h"

#include "ui/lists/filter_bar.h"
#include "ui/lists/group_panel.h"
#include "ui/lists/list_export.h"
#include "ui/lists/record_table.h"
#include "ui/models/reader.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace caravan::ui {

namespace {

constexpr int kTypingMs = 120;
constexpr int kFilterWidth = 280;

} // namespace

ListPage::ListPage(Desk& desk, const Workbench& bench, const Entity& entity, QWidget* parent)
    : Page(parent), m_desk(desk), m_bench(bench), m_entity(entity),
      m_rules(new FilterBar(desk, entity)), m_groups(new GroupPanel(desk, entity)),
      m_views(new QToolButton), m_group(new QToolButton), m_more(new QToolButton),
      m_model(new RecordListModel(desk, entity, this)), m_table(new RecordTable(desk)),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_subtitle(new PlainLabel({}, TextRole::body, Ink::text2)), m_filter(new QLineEdit),
      m_owner(new QComboBox), m_status(new QComboBox), m_columns(new QToolButton),
      m_new(new QPushButton), m_stack(new QStackedWidget), m_empty(new EmptyState),
      m_typing(new QTimer(this)), m_export(new ListExport(desk.replica(), this)),
      m_totals(new Reader(desk, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    buildHead();
    buildTable();
    offer(Verb::find, [this] { focusFilter(); });
    offer(Verb::edit, [this] { editCell(); });
    offer(Verb::remove, [this] { removeSelected(); });
    retranslate();
    restore();
}

QString ListPage::title() const
{
    return labelText(m_entity.plural);
}

void ListPage::buildHead()
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);

    m_filter->addAction(icon(QStringLiteral("list-filter"), Ink::text3),
                        QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(kFilterWidth);
    m_filter->setMinimumWidth(160);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_filter, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, qOverload<>(&ListPage::applyFilter));
    connect(m_owner, &QComboBox::currentIndexChanged, this, [this](int index) {
        remember(QStringLiteral("mine"), index == 1);
        applyFilter();
    });
    connect(m_status, &QComboBox::currentIndexChanged, this, qOverload<>(&ListPage::applyFilter));
    m_owner->setVisible(!m_entity.scope.owner.empty());
    m_status->setVisible(statusField() != nullptr);
    m_status->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    m_columns->setIcon(icon(QStringLiteral("columns-3")));
    m_columns->setIconSize(QSize(kIconSize, kIconSize));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setFocusPolicy(Qt::TabFocus);
    m_columns->setMenu(new QMenu(m_columns));
    setButtonKind(*m_columns, ButtonKind::secondary);
    connect(m_columns->menu(), &QMenu::aboutToShow, this, [this] {
        m_columns->menu()->clear();
        m_table->fillColumnMenu(*m_columns->menu());
    });
    m_new->setIcon(icon(QStringLiteral("plus"), Ink::onAccent));
    setButtonKind(*m_new, ButtonKind::primary);
    connect(m_new, &QPushButton::clicked, this, &ListPage::createRecord);

    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    m_subtitle->setElided(true);
    head->addLayout(titles, 3);
    head->addWidget(m_filter, 2, Qt::AlignBottom);
    head->addWidget(m_status, 0, Qt::AlignBottom);
    head->addWidget(m_owner, 0, Qt::AlignBottom);
    head->addWidget(m_columns, 0, Qt::AlignBottom);
    head->addWidget(m_new, 0, Qt::AlignBottom);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    layout()->addWidget(buildViewLine());
}

void ListPage::buildTable()
{
    m_table->setRecords(m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ListPage::showMenu);
    connect(m_table, &RecordTable::rowOpened, this, &ListPage::openCurrent);
    connect(m_export, &ListExport::finished, this, &ListPage::tellExport);
    connect(m_export, &ListExport::progressed, this, &ListPage::tellExported);
    connect(m_model, &RecordListModel::edited, this,
            [this](const QString& message) { Q_EMIT messageRequested(message, true); });
    connect(m_model, &RecordListModel::editRefused, this, &ListPage::finishInForm);
    connect(m_table, &RecordTable::columnWidthsChanged, this,
            [this] { remember(QStringLiteral("widths"), m_table->columnWidths()); });
    connect(m_table, &RecordTable::columnsChosen, this, &ListPage::rememberView);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &ListPage::takeSort);
    connect(m_model, &RecordListModel::countChanged, this, &ListPage::takeCount);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                if (roles.isEmpty()) { // more than a mark
                    takeCount();
                }
            });
    connect(m_empty, &EmptyState::actionPicked, this, [this] {
        if (isFiltered()) {
            m_filter->clear();
            m_status->setCurrentIndex(0);
            m_owner->setCurrentIndex(0);
            m_rules->setRules({}, false);
            groupBy({});
            rememberView();
            applyFilter();
        } else {
            createRecord();
        }
    });

    auto* card = new Card;
    card->body()->setContentsMargins(1, 4, 1, 4);
    card->body()->setSpacing(0);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    card->body()->addWidget(m_stack);
    auto* body = new QHBoxLayout;
    body->setSpacing(kCardPadding);
    body->addWidget(m_groups);
    body->addWidget(card, 1);
    m_groups->hide();
    static_cast<QVBoxLayout*>(layout())->addLayout(body, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ListPage::showCount);
    connect(&m_desk, &Desk::readFailed, this, &ListPage::showCount);
    connect(&m_desk, &Desk::committed, this, [this](const Commit& commit) {
        if (!m_groupField.empty() && commit.touches(m_entity.name)) {
            showGroups();
        }
    });
}

const Field* ListPage::statusField() const
{
    return m_entity.status ? m_entity.field(m_entity.status->field) : nullptr;
}

void ListPage::fillChoices()
{
    const QSignalBlocker quietOwner(m_owner);
    const QSignalBlocker quietStatus(m_status);
    const int owner = std::max(0, m_owner->currentIndex());
    m_owner->clear();
    m_owner->addItems({tr("Everyone's"), tr("Mine")});
    m_owner->setCurrentIndex(owner);
    m_owner->setAccessibleName(tr("Whose records"));

    if (const Field* status = statusField()) {
        const int chosen = std::max(0, m_status->currentIndex());
        m_status->clear();
        m_status->addItem(tr("%1: all", "field: no restriction").arg(labelText(status->labels)));
        for (const Choice& choice : status->choices) {
            m_status->addItem(labelText(choice.labels), toQString(choice.value));
        }
        m_status->setCurrentIndex(chosen);
        m_status->setAccessibleName(labelText(status->labels));
    }
}

void ListPage::retranslate()
{
    m_title->setText(title());
    m_filter->setPlaceholderText(tr("Filter this list"));
    m_filter->setAccessibleName(tr("Filter this list"));
    m_filter->setToolTip(tr("Filter this list (/)"));
    m_new->setText(tr("New %1", "kind of record").arg(labelInSentence(m_entity.labels)));
    m_new->setToolTip(QStringLiteral("Ctrl+N"));
    m_new->setVisible(mayAdd());
    m_table->setAccessibleName(title());
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Columns"));
    retranslateViewLine();
    fillChoices();
    if (m_model->columnCount() > 0) {
        Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, m_model->columnCount() - 1);
    }
    m_table->viewport()->update();
    takeCount();
}

void ListPage::focusContent()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ListPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool ListPage::isFiltered() const
{
    return !m_filter->text().trimmed().isEmpty() || m_status->currentIndex() > 0 ||
           m_owner->currentIndex() > 0 || !m_rules->rules().empty() || m_groupFilter;
}

void ListPage::applyFilter()
{
    applyFilter(m_model->query().sort);
}

/// One question for filter and order: each is asked of the whole table.
void ListPage::applyFilter(std::vector<Sort> sort)
{
    Query query = m_model->query();
    query.sort = std::move(sort);
    query.text = toStd(m_filter->text().trimmed());
    std::vector<Filter> parts;
    if (const Field* status = statusField(); status && m_status->currentIndex() > 0) {
        parts.push_back(
            Filter::where(status->name, Compare::equal, toStd(m_status->currentData().toString())));
    }
    if (m_owner->currentIndex() == 1) {
        parts.push_back(Filter::where(m_entity.scope.owner, Compare::equal, m_desk.user()));
    }
    const Viewpoint viewpoint{
        *parseDate(toStd(toLocal(m_desk.now()).date().toString(Qt::ISODate))), m_desk.user(),
        [](Date day) {
            const auto [year, month, date] =
                std::tuple(int(day.year()), unsigned(day.month()), unsigned(day.day()));
            return fromLocal(
                QDate(year, static_cast<int>(month), static_cast<int>(date)).startOfDay());
        }};
    parts.push_back(filterOf(m_entity, currentView(), viewpoint));
    query.filter = Filter::all(parts);
    m_ungrouped = query;
    if (m_groupFilter) {
        parts.push_back(*m_groupFilter);
        query.filter = Filter::all(std::move(parts));
    }
    m_model->setQuery(std::move(query));
    showGroups();
}

} // namespace caravan::ui
