// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How a list is arranged: filter, order, columns and groups, kept per list and in saved views.
#include "ui/lists/list_page.h"

#include "core/query/default_order.h"
#include "ui/lists/filter_bar.h"
#include "ui/lists/group_panel.h"
#include "ui/lists/reassign_dialog.h"
#include "ui/lists/record_table.h"
#include "ui/lists/save_view_dialog.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace caravan::ui {

namespace {

constexpr const char* kViewEntity = "saved_view";
constexpr std::int64_t kViewsMax = 100;

void styleTool(QToolButton& button, const QString& iconName)
{
    button.setIcon(icon(iconName));
    button.setIconSize(QSize(kSmallIconSize, kSmallIconSize));
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button.setPopupMode(QToolButton::InstantPopup);
    button.setFocusPolicy(Qt::TabFocus);
    button.setMenu(new QMenu(&button));
    setButtonKind(button, ButtonKind::ghost);
    button.setFixedHeight(kSmallControlHeight);
}

bool isGroupable(const Field& field)
{
    return !field.isHidden && (field.type == FieldType::choice || field.isReferring() ||
                               field.type == FieldType::boolean);
}

} // namespace

QWidget* ListPage::buildViewLine()
{
    styleTool(*m_views, QStringLiteral("bookmark"));
    styleTool(*m_group, QStringLiteral("list"));
    styleTool(*m_more, QStringLiteral("ellipsis"));
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    connect(m_views->menu(), &QMenu::aboutToShow, this, &ListPage::fillViews);
    connect(m_group->menu(), &QMenu::aboutToShow, this, &ListPage::fillGroupMenu);
    connect(m_rules, &FilterBar::edited, this, [this] {
        rememberView();
        applyFilter();
    });
    connect(m_groups, &GroupPanel::groupPicked, this, [this](const std::optional<Value>& value) {
        m_groupFilter.reset();
        if (value) {
            m_groupFilter = isEmpty(*value) ? Filter::whereEmpty(m_groupField)
                                            : Filter::where(m_groupField, Compare::equal, *value);
        }
        Query query = m_ungrouped;
        query.sort = m_model->query().sort;
        if (m_groupFilter) {
            query.filter = Filter::all({query.filter, *m_groupFilter});
        }
        m_model->setQuery(std::move(query));
    });
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_views, 0, Qt::AlignTop);
    layout->addWidget(m_rules, 1);
    layout->addWidget(m_group, 0, Qt::AlignTop);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    return line;
}

void ListPage::retranslateViewLine()
{
    const auto row = m_view.isNil() ? std::nullopt : m_desk.replica().find(kViewEntity, m_view);
    m_views->setText(row ? recordTitle(row->record) : tr("Views"));
    m_views->setToolTip(tr("Saved views of this list"));
    const Field* field = m_entity.field(m_groupField);
    m_group->setText(field ? tr("By %1", "grouped by a field").arg(labelText(field->labels))
                           : tr("Group"));
    m_group->setToolTip(tr("Groups with counts and sums"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    QMenu* more = m_more->menu();
    more->clear();
    more->addAction(icon(QStringLiteral("pencil")), tr("Set a field of the selected records"), this,
                    &ListPage::setField);
    more->addSeparator();
    more->addAction(icon(QStringLiteral("download")), tr("Export what is shown"), this,
                    &ListPage::exportShown);
    more->addAction(icon(QStringLiteral("file-text")), tr("Print what is shown"), this,
                    &ListPage::printShown);
    addActions(ListAction::Part::output);
    if (mayAdd()) {
        more->addAction(icon(QStringLiteral("import")), tr("Import a CSV file"), this,
                        &ListPage::importSheet);
    }
    more->addAction(icon(QStringLiteral("clock")), tr("Imports …"), this, &ListPage::showImports);
    addActions(ListAction::Part::input);
    if (ReassignDialog::isFor(m_entity) && m_desk.rights().mayUpdateSome(m_entity)) {
        more->addSeparator();
        more->addAction(icon(QStringLiteral("users")), tr("Hand over the selected records"), this,
                        &ListPage::handOver);
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
        return;
    }
    if (const auto view = listViewFromJson(m_entity, textOf(asked->second))) {
        showOnly(*view);
    }
}

void ListPage::showOnly(const ListView& view)
{
    const QSignalBlocker quietOwner(m_owner);
    const QSignalBlocker quietStatus(m_status);
    const QSignalBlocker quietFilter(m_filter);
    m_owner->setCurrentIndex(0);
    m_status->setCurrentIndex(0);
    m_filter->clear();
    m_view = {};
    showView(view);
}

ListView ListPage::currentView() const
{
    ListView view;
    view.matchesAny = m_rules->matchesAny();
    view.rules = m_rules->rules();
    view.sort = m_model->query().sort;
    const QJsonArray columns = m_table->chosenColumns();
    for (const QJsonValue& column : columns) {
        view.columns.push_back(toStd(column.toString()));
    }
    view.groupBy = m_groupField;
    return view;
}

void ListPage::showView(const ListView& view)
{
    m_rules->setRules(view.rules, view.matchesAny);
    QJsonArray columns;
    for (const std::string& column : view.columns) {
        columns.append(toQString(column));
    }
    m_table->setChosenColumns(columns);
    {
        const QSignalBlocker quiet(m_table->horizontalHeader());
        const int column = view.sort.empty() ? -1 : m_model->columnOf(view.sort.back().field);
        const bool isDown = !view.sort.empty() && view.sort.back().descending;
        m_table->horizontalHeader()->setSortIndicator(column, isDown ? Qt::DescendingOrder
                                                                     : Qt::AscendingOrder);
    }
    m_groupField = m_entity.field(view.groupBy) ? view.groupBy : std::string();
    m_groupFilter.reset();
    applyFilter(view.sort);
    rememberView();
    retranslateViewLine();
}

void ListPage::fillViews()
{
    QMenu& menu = *m_views->menu();
    menu.clear();
    const auto rows =
        m_desk.replica().select({kViewEntity,
                                 Filter::where("entity_name", Compare::equal, Value(m_entity.name)),
                                 {{"name"}},
                                 {}},
                                0, kViewsMax);
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
        return;
    }
    for (const Row& row : *rows) {
        QAction* action = menu.addAction(recordTitle(row.record), this,
                                         [this, record = row.record] { openView(record); });
        action->setCheckable(true);
        action->setChecked(row.record.id == m_view);
    }
    if (!menu.isEmpty()) {
        menu.addSeparator();
    }
    menu.addAction(tr("Everything"), this, [this] {
        m_view = {};
        m_status->setCurrentIndex(0);
        m_owner->setCurrentIndex(0);
        showView({});
    });
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("save")), tr("Save as a new view"), this,
                   [this] { saveView(true); });
    const auto own = m_view.isNil() ? std::nullopt : m_desk.replica().find(kViewEntity, m_view);
    if (own && own->record.reference("owner") == m_desk.user()) { // others' are theirs to change
        menu.addAction(tr("Save the changes of this view"), this, [this] { saveView(false); });
        menu.addAction(icon(QStringLiteral("trash-2")), tr("Delete this view"), this,
                       &ListPage::removeView);
    }
}

void ListPage::openView(const Record& record)
{
    const Result<ListView> view = listViewFromJson(m_entity, record.text("definition"));
    if (!view) {
        Q_EMIT messageRequested(tr("This view uses something this version does not know yet."),
                                false);
        return;
    }
    m_view = record.id;
    showView(*view);
}

void ListPage::saveView(bool asNew)
{
    const auto row = asNew ? std::nullopt : m_desk.replica().find(kViewEntity, m_view);
    Edit edit =
        row ? Edit::update(row->record) : Edit::create(kViewEntity, m_desk.replica().newId());
    edit.set["definition"] = toJson(currentView());
    if (!row) {
        SaveViewDialog dialog({}, false, this);
        if (dialog.exec() != QDialog::Accepted) {
            return;
        }
        edit.set["name"] = toStd(dialog.name());
        edit.set["entity_name"] = m_entity.name;
        edit.set["shared"] = dialog.isShared();
    }
    const QString done = tr("View saved");
    const Done saved = m_desk.save({edit}, done);
    if (saved) {
        m_view = edit.id;
        rememberView();
        retranslateViewLine();
    }
    Q_EMIT messageRequested(saved ? done : errorText(saved.error()), bool(saved));
}

void ListPage::removeView()
{
    if (const auto row = m_desk.replica().find(kViewEntity, m_view)) {
        const QString done = tr("View deleted");
        const Done saved = m_desk.save({Edit::remove(row->record)}, done);
        Q_EMIT messageRequested(saved ? done : errorText(saved.error()), bool(saved));
    }
    m_view = {};
    rememberView();
    retranslateViewLine();
}

void ListPage::fillGroupMenu()
{
    QMenu& menu = *m_group->menu();
    menu.clear();
    const auto add = [&](const QString& text, const std::string& field) {
        QAction* action = menu.addAction(text, this, [this, field] {
            groupBy(field);
            rememberView();
        });
        action->setCheckable(true);
        action->setChecked(field == m_groupField);
    };
    add(tr("No groups"), {});
    menu.addSeparator();
    for (const Field& field : m_entity.fields) {
        if (isGroupable(field)) {
            add(labelText(field.labels), field.name);
        }
    }
}

void ListPage::groupBy(const std::string& field)
{
    m_groupField = field;
    m_groupFilter.reset();
    m_groups->clear();
    applyFilter();
    retranslateViewLine();
}

void ListPage::showGroups()
{
    const Field* field = m_entity.field(m_groupField);
    m_groups->setVisible(field != nullptr);
    if (field) {
        m_groups->show(m_ungrouped, *field, moneyField());
    }
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
    m_table->setColumnWidths(stored.value(QStringLiteral("widths")).toObject());
    m_view = RecordId::parse(toStd(stored.value(QStringLiteral("saved")).toString()))
                 .value_or(RecordId{});
    const Result<ListView> view =
        listViewFromJson(m_entity, toStd(stored.value(QStringLiteral("view")).toString()));
    if (!m_entity.scope.owner.empty() && stored.value(QStringLiteral("mine")).toBool()) {
        m_owner->setCurrentIndex(1);
    }
    {
        const QSignalBlocker quietText(m_filter);
        const QSignalBlocker quietStatus(m_status);
        m_filter->setText(stored.value(QStringLiteral("text")).toString());
        m_status->setCurrentIndex(
            std::max(0, m_status->findData(stored.value(QStringLiteral("status")).toString())));
    }
    ListView fresh;
    fresh.sort = defaultOrder(m_entity);
    showView(view ? *view : fresh);
}

void ListPage::rememberPlace()
{
    remember(QStringLiteral("text"), m_filter->text());
    remember(QStringLiteral("status"), m_status->currentData().toString());
    remember(QStringLiteral("top"), m_table->verticalScrollBar()->value());
    remember(QStringLiteral("row"), m_table->currentIndex().row());
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
    const int row = stored.value(QStringLiteral("row")).toInt(-1);
    if (row >= 0 && row < m_model->rowCount()) {
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_table->verticalScrollBar()->setValue(stored.value(QStringLiteral("top")).toInt());
}

void ListPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
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
    remember(QStringLiteral("view"), toQString(toJson(currentView())));
    remember(QStringLiteral("saved"), m_view.isNil() ? QString() : toQString(m_view.toString()));
}

void ListPage::remember(const QString& what, const QJsonValue& value)
{
    const QString key = QStringLiteral("list.") + toQString(m_entity.name);
    QJsonObject stored = m_desk.preferences().value(key).toObject();
    stored.insert(what, value);
    m_desk.preferences().setValue(key, stored);
}

} // namespace caravan::ui
