// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_page.h"

#include "ui/lists/filter_bar.h"
#include "ui/lists/group_panel.h"
#include "ui/lists/list_clipboard.h"
#include "ui/lists/list_files.h"
#include "ui/lists/list_filter.h"
#include "ui/lists/list_glance.h"
#include "ui/lists/list_groups.h"
#include "ui/lists/list_selection.h"
#include "ui/lists/list_sums.h"
#include "ui/lists/record_table.h"
#include "ui/lists/saved_views.h"
#include "ui/lists/selection_bar.h"
#include "ui/lists/table_columns.h"
#include "ui/lists/view_tabs.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <tuple>

namespace caravan::ui {

ListPage::ListPage(Desk& desk, const Workbench& bench, const Entity& entity, QWidget* parent)
    : Page(parent), m_desk(desk), m_bench(bench), m_entity(entity),
      m_rules(new FilterBar(desk, entity)), m_groups(new ListGroups(desk, entity)),
      m_views(new SavedViews(desk, entity, [this] { return currentView(); })),
      m_tabs(new ViewTabs(entity)), m_more(new QToolButton),
      m_model(new RecordListModel(desk, entity, this)), m_table(new RecordTable(desk)),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_subtitle(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_filter(new ListFilter(desk, entity, this)), m_columns(new QToolButton),
      m_new(new QPushButton), m_stack(new QStackedWidget), m_empty(new EmptyState),
      m_selection(new ListSelection(desk, entity, *m_model, *m_table, this)),
      m_files(new ListFiles(desk, entity, *m_model, *m_table, this)),
      m_clipboard(new ListClipboard(desk, entity, *m_table, *m_selection, this)),
      m_glanceButton(makeIconButton(QStringLiteral("panel-right"))),
      m_sums(new ListSums(desk, entity, *m_model, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    buildHead();
    buildTable();
    offer(Verb::find, [this] { focusFilter(); });
    offer(Verb::edit, [this] { editCell(); });
    offer(Verb::remove, [this] { removeSelected(); });
    for (const Verb verb : {Verb::call, Verb::note}) {
        offer(verb, [this, verb] { performOnRow(verb); });
    }
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

    connect(m_filter, &ListFilter::changed, this, qOverload<>(&ListPage::applyFilter));
    connect(m_filter, &ListFilter::ownerPicked, this,
            [this](bool mine) { remember(QStringLiteral("mine"), mine); });

    m_columns->setIcon(icon(QStringLiteral("columns-3")));
    m_columns->setIconSize(QSize(kIconSize, kIconSize));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setFocusPolicy(Qt::TabFocus);
    m_columns->setMenu(new QMenu(m_columns));
    setButtonKind(*m_columns, ButtonKind::secondary);
    connect(m_columns->menu(), &QMenu::aboutToShow, this, [this] {
        m_columns->menu()->clear();
        m_table->columns().fillMenu(*m_columns->menu());
    });
    m_new->setIcon(icon(QStringLiteral("plus"), Ink::onAccent));
    setButtonKind(*m_new, ButtonKind::primary);
    connect(m_new, &QPushButton::clicked, this, &ListPage::createRecord);

    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    m_subtitle->setElided(true);
    head->addLayout(titles, 3);
    m_filter->addTo(*head);
    head->addWidget(m_columns, 0, Qt::AlignBottom);
    head->addWidget(m_glanceButton, 0, Qt::AlignBottom);
    head->addWidget(m_new, 0, Qt::AlignBottom);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    layout()->addWidget(m_tabs);
    m_viewLine = buildViewLine();
    buildSelectionBar();
    layout()->addWidget(m_viewLine);
    layout()->addWidget(m_bar);
    connect(m_tabs, &ViewTabs::picked, this, &ListPage::showOnly);
}

void ListPage::buildTable()
{
    m_table->setRecords(m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ListPage::showMenu);
    connect(m_table, &RecordTable::rowOpened, this, &ListPage::openCurrent);
    connect(m_selection, &ListSelection::messageRequested, this, &ListPage::messageRequested);
    connect(m_files, &ListFiles::messageRequested, this, &ListPage::messageRequested);
    connect(m_files, &ListFiles::exportEnded, this, &ListPage::retranslateViewLine);
    connect(m_files, &ListFiles::exportProgressed, this, &ListPage::tellExported);
    connect(m_sums, &ListSums::changed, this, &ListPage::showCount);
    connect(m_model, &RecordListModel::edited, this,
            [this](const QString& message) { Q_EMIT messageRequested(message, true); });
    connect(m_model, &RecordListModel::editRefused, this, &ListPage::finishInForm);
    connect(&m_table->columns(), &TableColumns::widthsChanged, this,
            [this] { remember(QStringLiteral("widths"), m_table->columns().widths()); });
    connect(&m_table->columns(), &TableColumns::chosenByHand, this, &ListPage::rememberView);
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
            m_rules->setRules({}, false);
            m_groups->clear();
            retranslateViewLine();
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
    auto* rows = new QWidget;
    auto* body = new QHBoxLayout(rows);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(kCardPadding);
    body->addWidget(m_groups->panel());
    body->addWidget(card, 1);
    buildGlance(rows);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ListPage::showCount);
    connect(&m_desk, &Desk::readFailed, this, &ListPage::showCount);
    connect(&m_desk, &Desk::committed, this, [this](const Commit& commit) {
        if (!m_groups->field().empty() && commit.touches(m_entity.name)) {
            m_groups->showGroups(m_sums->field());
        }
    });
}

void ListPage::retranslate()
{
    m_title->setText(title());
    m_filter->retranslate();
    m_new->setText(tr("New %1", "kind of record").arg(labelInSentence(m_entity.labels)));
    m_new->setToolTip(QStringLiteral("Ctrl+N"));
    m_new->setVisible(mayAdd());
    m_table->setAccessibleName(title());
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Columns"));
    m_glanceButton->setAccessibleName(tr("Preview"));
    m_glanceButton->setToolTip(tr("Preview of the selected record (Space)"));
    m_bar->retranslate();
    m_glance->retranslate();
    m_tabs->retranslate();
    retranslateViewLine();
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
    m_filter->words().setFocus(Qt::ShortcutFocusReason);
    m_filter->words().selectAll();
}

bool ListPage::isFiltered() const
{
    return m_filter->isSet() || !m_rules->rules().empty() || m_groups->filter();
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
    query.text = m_filter->queryText();
    std::vector<Filter> parts = m_filter->parts();
    const Viewpoint viewpoint{
        *parseDate(toStd(toLocal(m_desk.now()).date().toString(Qt::ISODate))), m_desk.user(),
        [](Date day) {
            const auto [year, month, date] =
                std::tuple(int(day.year()), unsigned(day.month()), unsigned(day.day()));
            return fromLocal(
                QDate(year, static_cast<int>(month), static_cast<int>(date)).startOfDay());
        }};
    parts.push_back(filterOf(m_entity, currentView(), viewpoint));
    query.filter = Filter::all(std::move(parts));
    m_tabs->showCurrent(currentView(), m_filter->isSet());
    m_groups->setAll(std::move(query));
    m_model->setQuery(m_groups->query());
    m_groups->showGroups(m_sums->field());
}

} // namespace caravan::ui
