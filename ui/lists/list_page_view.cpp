// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How a list is arranged: filter, order, columns and groups, kept per list and in saved views.
#include "ui/lists/list_page.h"

#include "core/query/default_order.h"
#include "ui/lists/filter_bar.h"
#include "ui/lists/list_files.h"
#include "ui/lists/list_filter.h"
#include "ui/lists/list_glance.h"
#include "ui/lists/list_groups.h"
#include "ui/lists/list_selection.h"
#include "ui/lists/reassign_dialog.h"
#include "ui/lists/record_table.h"
#include "ui/lists/saved_views.h"
#include "ui/lists/table_columns.h"
#include "ui/lists/view_tool.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/current_row.h"
#include "ui/workbench/workbench.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace caravan::ui {

QWidget* ListPage::buildViewLine()
{
    styleViewTool(*m_more, QStringLiteral("ellipsis"));
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    connect(m_views, &SavedViews::opened, this, &ListPage::showView);
    connect(m_views, &SavedViews::everythingPicked, this, [this] {
        m_filter->clearChoices();
        showView({});
    });
    connect(m_views, &SavedViews::shownChanged, this, &ListPage::rememberView);
    connect(m_views, &SavedViews::messageRequested, this, &ListPage::messageRequested);
    connect(m_groups, &ListGroups::fieldPicked, this, [this] {
        applyFilter();
        retranslateViewLine();
        rememberView();
    });
    connect(m_rules, &FilterBar::edited, this, [this] {
        rememberView();
        applyFilter();
    });
    connect(m_groups, &ListGroups::groupPicked, this, [this] {
        Query query = m_groups->query();
        query.sort = m_model->query().sort;
        m_model->setQuery(std::move(query));
    });
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_views, 0, Qt::AlignTop);
    layout->addWidget(m_rules, 1);
    layout->addWidget(m_groups, 0, Qt::AlignTop);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    return line;
}

void ListPage::retranslateViewLine()
{
    m_views->retranslate();
    m_groups->retranslate();
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    QMenu* more = m_more->menu();
    more->clear();
    more->addAction(icon(QStringLiteral("pencil")), tr("Edit selected …"), m_selection,
                    &ListSelection::setField);
    more->addSeparator();
    more->addAction(icon(QStringLiteral("download")), tr("Export …"), this, &ListPage::exportShown);
    more->addAction(icon(QStringLiteral("file-text")), tr("Print …"), this, &ListPage::printShown);
    more->addAction(icon(QStringLiteral("layout-dashboard")), tr("Add to Home"), this,
                    &ListPage::addToHome);
    addActions(ListAction::Part::output);
    if (mayAdd()) {
        more->addAction(icon(QStringLiteral("import")), tr("Import a CSV file"), m_files,
                        &ListFiles::importSheet);
    }
    more->addAction(icon(QStringLiteral("clock")), tr("Imports …"), m_files,
                    &ListFiles::showImports);
    addActions(ListAction::Part::input);
    if (ReassignDialog::isFor(m_entity) && m_desk.rights().mayUpdateSome(m_entity)) {
        more->addSeparator();
        more->addAction(icon(QStringLiteral("users")), tr("Reassign selected …"), m_selection,
                        &ListSelection::handOver);
    }
    addActions(ListAction::Part::records);
    m_rules->retranslate();
}

/// What subjects offer about such a list, in its place in the menu.
void ListPage::addActions(ListAction::Part part)
{
    QMenu* more = m_more->menu();
    bool isFirst = part == ListAction::Part::records;
    for (const ListAction& action : m_bench.listActions()) {
        if (action.part != part || !action.appliesTo(m_desk, m_entity)) {
            continue;
        }
        if (std::exchange(isFirst, false)) {
            more->addSeparator();
        }
        more->addAction(icon(action.icon), action.label(), this, [this, &action] { run(action); });
    }
}

void ListPage::arrange(const Route& route)
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

void ListPage::showOnly(const ListView& view)
{
    m_filter->reset();
    m_views->setShown({});
    showView(view);
}

ListView ListPage::currentView() const
{
    ListView view;
    view.matchesAny = m_rules->matchesAny();
    view.rules = m_rules->rules();
    view.sort = m_model->query().sort;
    const QJsonArray columns = m_table->columns().chosen();
    for (const auto& column : columns) {
        view.columns.push_back(toStd(column.toString()));
    }
    view.groupBy = m_groups->field();
    return view;
}

void ListPage::showView(const ListView& view)
{
    m_rules->setRules(view.rules, view.matchesAny);
    QJsonArray columns;
    for (const std::string& column : view.columns) {
        columns.append(toQString(column));
    }
    m_table->columns().setChosen(columns);
    {
        const QSignalBlocker quiet(m_table->horizontalHeader());
        const int column = view.sort.empty() ? -1 : m_model->columnOf(view.sort.back().field);
        const bool isDown = !view.sort.empty() && view.sort.back().descending;
        m_table->horizontalHeader()->setSortIndicator(column, isDown ? Qt::DescendingOrder
                                                                     : Qt::AscendingOrder);
    }
    m_groups->setField(view.groupBy);
    applyFilter(view.sort);
    rememberView();
    retranslateViewLine();
}

/// With Shift a further column is added to the order instead of taking its place.
void ListPage::takeSort(int column, Qt::SortOrder order)
{
    std::vector<Sort> sort;
    const bool adds = QGuiApplication::keyboardModifiers() & Qt::ShiftModifier;
    if (column >= 0) {
        const std::string& field = m_model->fieldAt(column).name;
        if (adds) {
            sort = m_model->query().sort;
            std::erase_if(sort, [&](const Sort& one) { return one.field == field; });
        }
        sort.push_back({field, order == Qt::DescendingOrder});
    }
    m_model->setSort(std::move(sort));
    rememberView();
}

void ListPage::restore()
{
    const QJsonObject stored =
        m_desk.preferences().value(QStringLiteral("list.") + toQString(m_entity.name)).toObject();
    m_table->columns().setWidths(stored.value(QStringLiteral("widths")).toObject());
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

void ListPage::rememberPlace()
{
    if (m_isPassing) {
        return;
    }
    remember(QStringLiteral("text"), m_filter->text());
    remember(QStringLiteral("status"), m_filter->status());
    remember(QStringLiteral("top"), m_table->verticalScrollBar()->value());
    const std::optional<RecordId> current = m_model->idAt(m_table->currentIndex().row());
    remember(QStringLiteral("record"), current ? toQString(current->toString()) : QString());
}

/// Once, when the table has its size for the first time.
void ListPage::restorePlace()
{
    m_wantsPlace = !m_model->isCounted(); // tried again when all rows are there
    if (m_wantsPlace) {
        return;
    }
    const QJsonObject stored =
        m_desk.preferences().value(QStringLiteral("list.") + toQString(m_entity.name)).toObject();
    // Of a row that moved meanwhile, the record is what one was at.
    const auto record = RecordId::parse(toStd(stored.value(QStringLiteral("record")).toString()));
    if (const int row = record ? m_model->rowOf(*record) : -1; row >= 0) {
        makeCurrent(*m_table, m_model->index(row, 0));
    }
    m_table->verticalScrollBar()->setValue(stored.value(QStringLiteral("top")).toInt());
}

void ListPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_glance->restore();
    if (std::exchange(m_wantsPlace, false)) {
        QMetaObject::invokeMethod(this, &ListPage::restorePlace, Qt::QueuedConnection);
    }
}

void ListPage::hideEvent(QHideEvent* event)
{
    rememberPlace();
    Page::hideEvent(event);
}

void ListPage::rememberView()
{
    if (m_isArranging) {
        return;
    }
    m_isPassing = false; // from now on it is arranged by hand
    remember(QStringLiteral("view"), toQString(toJson(currentView())));
    const RecordId& saved = m_views->shown();
    remember(QStringLiteral("saved"), saved.isNil() ? QString() : toQString(saved.toString()));
}

void ListPage::remember(const QString& what, const QJsonValue& value)
{
    const QString key = QStringLiteral("list.") + toQString(m_entity.name);
    QJsonObject stored = m_desk.preferences().value(key).toObject();
    stored.insert(what, value);
    m_desk.preferences().setValue(key, stored);
}

} // namespace caravan::ui
