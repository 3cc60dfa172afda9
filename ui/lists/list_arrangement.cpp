// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_arrangement.h"

#include "core/query/default_order.h"
#include "ui/lists/filter_bar.h"
#include "ui/lists/group_panel.h"
#include "ui/lists/list_filter.h"
#include "ui/lists/list_groups.h"
#include "ui/lists/list_page.h"
#include "ui/lists/list_sums.h"
#include "ui/lists/record_table.h"
#include "ui/lists/saved_views.h"
#include "ui/lists/table_columns.h"
#include "ui/lists/view_tabs.h"
#include "ui/models/own_home.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/text/rule_text.h"
#include "ui/widgets/current_row.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <tuple>
#include <utility>

namespace caravan::ui {

ListArrangement::ListArrangement(Desk& desk, RecordListModel& model, RecordTable& table,
                                 const ListSums& sums, QObject* parent)
    : QObject(parent), m_desk(desk), m_entity(model.entity()), m_model(model), m_table(table),
      m_sums(sums), m_filter(new ListFilter(desk, m_entity, this)),
      m_rules(new FilterBar(desk, m_entity)), m_groups(new ListGroups(desk, m_entity)),
      m_views(new SavedViews(desk, m_entity, [this] { return currentView(); })),
      m_tabs(new ViewTabs(m_entity))
{
    connect(m_filter, &ListFilter::changed, this, qOverload<>(&ListArrangement::applyFilter));
    connect(m_filter, &ListFilter::ownerPicked, this,
            [this](bool mine) { remember(QStringLiteral("mine"), mine); });
    connect(m_tabs, &ViewTabs::picked, this, &ListArrangement::showOnly);
    connectLine();
    connectTable();
    connect(&m_desk, &Desk::committed, this, [this](const Commit& commit) {
        if (!m_groups->field().empty() && commit.touches(m_entity.name)) {
            m_groups->showGroups(m_sums.field());
        }
    });
}

void ListArrangement::connectLine()
{
    connect(m_views, &SavedViews::opened, this, &ListArrangement::showView);
    connect(m_views, &SavedViews::everythingPicked, this, [this] {
        m_filter->clearChoices();
        showView({});
    });
    connect(m_views, &SavedViews::shownChanged, this, &ListArrangement::rememberView);
    connect(m_views, &SavedViews::messageRequested, this, &ListArrangement::messageRequested);
    connect(m_groups, &ListGroups::fieldPicked, this, [this] {
        applyFilter();
        retranslateLine();
        Q_EMIT lineChanged();
        rememberView();
    });
    connect(m_rules, &FilterBar::edited, this, [this] {
        rememberView();
        applyFilter();
    });
    connect(m_groups, &ListGroups::groupPicked, this, [this] {
        Query query = m_groups->query();
        query.sort = m_model.query().sort;
        m_model.setQuery(std::move(query));
    });
}

void ListArrangement::connectTable()
{
    connect(&m_table.columns(), &TableColumns::widthsChanged, this,
            [this] { remember(QStringLiteral("widths"), m_table.columns().widths()); });
    connect(&m_table.columns(), &TableColumns::chosenByHand, this, &ListArrangement::rememberView);
    connect(m_table.horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &ListArrangement::takeSort);
}

QWidget* ListArrangement::tabs()
{
    return m_tabs;
}

QWidget* ListArrangement::panel()
{
    return m_groups->panel();
}

void ListArrangement::addTo(QHBoxLayout& line)
{
    line.addWidget(m_views, 0, Qt::AlignTop);
    line.addWidget(m_rules, 1);
    line.addWidget(m_groups, 0, Qt::AlignTop);
}

void ListArrangement::retranslate()
{
    m_tabs->retranslate();
    retranslateLine();
}

void ListArrangement::retranslateLine()
{
    m_views->retranslate();
    m_groups->retranslate();
    m_rules->retranslate();
}

void ListArrangement::arrange(const Route& route)
{
    const auto asked = route.preset.find("view");
    if (asked == route.preset.end()) {
        if (std::exchange(m_isPassing, false)) {
            m_filter->reset();
            restore();
        }
        return;
    }
    if (const auto view = listViewFromJson(m_entity, textOf(asked->second))) {
        const QScopedValueRollback arranging(m_isArranging, true);
        showOnly(*view);
        m_isPassing = true;
    }
}

void ListArrangement::showOnly(const ListView& view)
{
    m_filter->reset();
    m_views->setShown({});
    showView(view);
}

ListView ListArrangement::currentView() const
{
    ListView view;
    view.matchesAny = m_rules->matchesAny();
    view.rules = m_rules->rules();
    view.sort = m_model.query().sort;
    const QJsonArray columns = m_table.columns().chosen();
    for (const auto& column : columns) {
        view.columns.push_back(toStd(column.toString()));
    }
    view.groupBy = m_groups->field();
    return view;
}

void ListArrangement::showView(const ListView& view)
{
    m_rules->setRules(view.rules, view.matchesAny);
    QJsonArray columns;
    for (const std::string& column : view.columns) {
        columns.append(toQString(column));
    }
    m_table.columns().setChosen(columns);
    {
        const QSignalBlocker quiet(m_table.horizontalHeader());
        const int column = view.sort.empty() ? -1 : m_model.columnOf(view.sort.back().field);
        const bool isDown = !view.sort.empty() && view.sort.back().descending;
        m_table.horizontalHeader()->setSortIndicator(column, isDown ? Qt::DescendingOrder
                                                                    : Qt::AscendingOrder);
    }
    m_groups->setField(view.groupBy);
    applyFilter(view.sort);
    rememberView();
    retranslateLine();
    Q_EMIT lineChanged();
}

void ListArrangement::clear()
{
    m_filter->clear();
    m_rules->setRules({}, false);
    m_groups->clear();
    retranslateLine();
    Q_EMIT lineChanged();
    rememberView();
    applyFilter();
}

bool ListArrangement::isFiltered() const
{
    return m_filter->isSet() || !m_rules->rules().empty() || m_groups->filter();
}

QString ListArrangement::filterText() const
{
    QStringList parts = m_filter->texts();
    QStringList rules;
    for (const FilterRule& rule : m_rules->rules()) {
        rules.append(ruleText(m_desk.replica(), m_entity, rule));
    }
    if (!rules.isEmpty()) {
        parts.append(rules.join(m_rules->matchesAny() ? ListPage::tr(" or ", "between rules")
                                                      : QStringLiteral(" · ")));
    }
    return parts.join(QStringLiteral(" · "));
}

void ListArrangement::applyFilter()
{
    applyFilter(m_model.query().sort);
}

/// One question for filter and order: each is asked of the whole table.
void ListArrangement::applyFilter(std::vector<Sort> sort)
{
    Query query = m_model.query();
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
    m_model.setQuery(m_groups->query());
    m_groups->showGroups(m_sums.field());
}

/// With Shift a further column is added to the order instead of taking its place.
void ListArrangement::takeSort(int column, Qt::SortOrder order)
{
    std::vector<Sort> sort;
    const bool adds = QGuiApplication::keyboardModifiers() & Qt::ShiftModifier;
    if (column >= 0) {
        const std::string& field = m_model.fieldAt(column).name;
        if (adds) {
            sort = m_model.query().sort;
            std::erase_if(sort, [&](const Sort& one) { return one.field == field; });
        }
        sort.push_back({field, order == Qt::DescendingOrder});
    }
    m_model.setSort(std::move(sort));
    rememberView();
}

void ListArrangement::addToHome(const QString& title)
{
    ListView view = currentView();
    const std::vector<FilterRule> filters = m_filter->rules();
    if (view.matchesAny && !filters.empty()) { // "any" is of the rules, not of the filter
        view.rules = {{"", FilterRule::Kind::anyOf, {}, view.rules}};
        view.matchesAny = false;
    }
    view.rules.insert(view.rules.end(), filters.begin(), filters.end());
    if (!m_filter->text().isEmpty()) {
        Q_EMIT messageRequested(
            ListPage::tr("Words of the filter cannot stand on Home. Use a rule instead."), false);
        return;
    }
    const QString rules = filterText();
    const QString saved = m_views->shownName();
    const QString named = saved.isEmpty() ? m_tabs->currentLabel() : saved;
    const QString name = !named.isEmpty() ? named : rules.isEmpty() ? title : rules;
    const bool isAdded = addOwnTile(m_desk.preferences(), {name, m_entity.name, std::move(view)});
    Q_EMIT messageRequested(
        isAdded ? ListPage::tr("“%1” is on Home now", "list").arg(name)
                : ListPage::tr("It is on Home already, or there is no room for more."),
        false);
}

void ListArrangement::restore()
{
    const QJsonObject stored = remembered();
    m_table.columns().setWidths(stored.value(QStringLiteral("widths")).toObject());
    m_views->setShown(RecordId::parse(toStd(stored.value(QStringLiteral("saved")).toString()))
                          .value_or(RecordId{}));
    const Result<ListView> view =
        listViewFromJson(m_entity, toStd(stored.value(QStringLiteral("view")).toString()));
    if (!m_entity.scope.owner.empty() && stored.value(QStringLiteral("mine")).toBool()) {
        m_filter->setMine();
    }
    m_filter->restore(stored.value(QStringLiteral("text")).toString(),
                      stored.value(QStringLiteral("status")).toString());
    ListView fresh;
    fresh.sort = defaultOrder(m_entity);
    showView(view ? *view : fresh);
}

void ListArrangement::rememberPlace()
{
    if (m_isPassing) {
        return;
    }
    remember(QStringLiteral("text"), m_filter->text());
    remember(QStringLiteral("status"), m_filter->status());
    remember(QStringLiteral("top"), m_table.verticalScrollBar()->value());
    const std::optional<RecordId> current = m_model.idAt(m_table.currentIndex().row());
    remember(QStringLiteral("record"), current ? toQString(current->toString()) : QString());
}

void ListArrangement::restorePlaceSoon()
{
    if (std::exchange(m_wantsPlace, false)) {
        QMetaObject::invokeMethod(this, &ListArrangement::restorePlace, Qt::QueuedConnection);
    }
}

void ListArrangement::restorePlaceIfCounted()
{
    if (m_wantsPlace && m_model.isCounted()) {
        restorePlace();
    }
}

void ListArrangement::restorePlace()
{
    m_wantsPlace = !m_model.isCounted(); // tried again when all rows are there
    if (m_wantsPlace) {
        return;
    }
    const QJsonObject stored = remembered();
    // Of a row that moved meanwhile, the record is what one was at.
    const auto record = RecordId::parse(toStd(stored.value(QStringLiteral("record")).toString()));
    if (const int row = record ? m_model.rowOf(*record) : -1; row >= 0) {
        makeCurrent(m_table, m_model.index(row, 0));
    }
    m_table.verticalScrollBar()->setValue(stored.value(QStringLiteral("top")).toInt());
}

void ListArrangement::rememberView()
{
    if (m_isArranging) {
        return;
    }
    m_isPassing = false; // from now on it is arranged by hand
    remember(QStringLiteral("view"), toQString(toJson(currentView())));
    const RecordId& saved = m_views->shown();
    remember(QStringLiteral("saved"), saved.isNil() ? QString() : toQString(saved.toString()));
}

QJsonObject ListArrangement::remembered() const
{
    return m_desk.preferences()
        .value(QStringLiteral("list.") + toQString(m_entity.name))
        .toObject();
}

void ListArrangement::remember(const QString& what, const QJsonValue& value)
{
    QJsonObject stored = remembered();
    stored.insert(what, value);
    m_desk.preferences().setValue(QStringLiteral("list.") + toQString(m_entity.name), stored);
}

} // namespace caravan::ui
