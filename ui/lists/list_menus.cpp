// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_menus.h"

#include "ui/lists/list_clipboard.h"
#include "ui/lists/list_files.h"
#include "ui/lists/list_page.h"
#include "ui/lists/list_selection.h"
#include "ui/lists/reassign_dialog.h"
#include "ui/lists/record_table.h"
#include "ui/lists/selection_bar.h"
#include "ui/lists/view_tool.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/workbench/workbench.h"

#include <QMenu>
#include <QToolButton>

#include <utility>

namespace caravan::ui {

namespace {

constexpr int kExportAction = 2; ///< of the menu "More": setting a field and a line before it

} // namespace

ListMenus::ListMenus(ListPage& page, Desk& desk, const Workbench& bench, RecordTable& table,
                     ListSelection& selection, ListFiles& files, ListClipboard& clipboard)
    : QObject(&page), m_page(page), m_desk(desk), m_bench(bench), m_table(table),
      m_selection(selection), m_files(files), m_clipboard(clipboard), m_more(new QToolButton)
{
    styleViewTool(*m_more, QStringLiteral("ellipsis"));
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_table.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_table, &QWidget::customContextMenuRequested, this, &ListMenus::showMenu);
    connect(&m_files, &ListFiles::exportEnded, this, &ListMenus::retranslate);
    connect(&m_files, &ListFiles::exportProgressed, this, &ListMenus::tellExported);
}

void ListMenus::serve(const SelectionBar& bar)
{
    using Does = SelectionBar::Does;
    connect(&bar, &SelectionBar::clearPicked, &m_selection, &ListSelection::clear);
    connect(&bar, &SelectionBar::picked, this, [this](Does does) {
        switch (does) {
        case Does::edit:
            m_selection.setField();
            break;
        case Does::reassign:
            m_selection.handOver();
            break;
        case Does::copy:
            m_clipboard.copy();
            break;
        case Does::exportOut:
            m_files.exportSelected(m_page.title(), m_selection);
            break;
        case Does::remove:
            m_selection.remove();
            break;
        }
    });
}

bool ListMenus::offersReassigning() const
{
    return ReassignDialog::isFor(m_page.entity()) && m_desk.rights().mayUpdateSome(m_page.entity());
}

void ListMenus::retranslate()
{
    m_more->setAccessibleName(ListPage::tr("More"));
    m_more->setToolTip(ListPage::tr("More"));
    QMenu* more = m_more->menu();
    more->clear();
    more->addAction(icon(QStringLiteral("pencil")), ListPage::tr("Edit selected …"), &m_selection,
                    &ListSelection::setField);
    more->addSeparator();
    more->addAction(icon(QStringLiteral("download")), ListPage::tr("Export …"), &m_page,
                    &ListPage::exportShown);
    more->addAction(icon(QStringLiteral("file-text")), ListPage::tr("Print …"), &m_page,
                    &ListPage::printShown);
    more->addAction(icon(QStringLiteral("layout-dashboard")), ListPage::tr("Add to Home"), &m_page,
                    &ListPage::addToHome);
    addActions(ListAction::Part::output);
    if (m_page.mayAdd()) {
        more->addAction(icon(QStringLiteral("import")), ListPage::tr("Import a CSV file"), &m_files,
                        &ListFiles::importSheet);
    }
    more->addAction(icon(QStringLiteral("clock")), ListPage::tr("Imports …"), &m_files,
                    &ListFiles::showImports);
    addActions(ListAction::Part::input);
    if (offersReassigning()) {
        more->addSeparator();
        more->addAction(icon(QStringLiteral("users")), ListPage::tr("Reassign selected …"),
                        &m_selection, &ListSelection::handOver);
    }
    addActions(ListAction::Part::records);
}

/// What subjects offer about such a list, in its place in the menu.
void ListMenus::addActions(ListAction::Part part)
{
    QMenu* more = m_more->menu();
    bool isFirst = part == ListAction::Part::records;
    for (const ListAction& action : m_bench.listActions()) {
        if (action.part != part || !action.appliesTo(m_desk, m_page.entity())) {
            continue;
        }
        if (std::exchange(isFirst, false)) {
            more->addSeparator();
        }
        more->addAction(icon(action.icon), action.label(), this, [this, &action] { run(action); });
    }
}

void ListMenus::run(const ListAction& action)
{
    action.run({m_desk, m_page, m_page.entity(), m_page.model().query(),
                [this] { return m_selection.records(); },
                [this](const QString& path, const std::string& format, const ListWriter& write) {
                    m_files.exportTo(path, format, write);
                }});
}

void ListMenus::tellExported(qint64 rows)
{
    m_more->menu()
        ->actions()
        .at(kExportAction)
        ->setText(
            ListPage::tr("Stop the export (%Ln row(s) so far)", nullptr, static_cast<int>(rows)));
}

void ListMenus::showMenu(const QPoint& where)
{
    const QModelIndex index = m_table.indexAt(where);
    if (!index.isValid()) {
        return;
    }
    const Entity& entity = m_page.entity();
    const RecordListModel& model = m_page.model();
    QMenu menu(&m_page);
    const int count = m_table.selectedRowCount();
    menu.addAction(icon(QStringLiteral("arrow-right")), ListPage::tr("Open"), &m_page,
                   &ListPage::openCurrent);
    menu.addAction(icon(QStringLiteral("external-link")), ListPage::tr("Open in a new window"),
                   &m_page, &ListPage::openInWindow);
    menu.addAction(icon(QStringLiteral("copy")),
                   count > 1 ? ListPage::tr("Copy %Ln row(s)", nullptr, count)
                             : ListPage::tr("Copy"),
                   &m_clipboard, &ListClipboard::copy);
    if (model.canEdit(index)) {
        menu.addAction(icon(QStringLiteral("type")),
                       ListPage::tr("Edit “%1” here", "field")
                           .arg(labelText(model.fieldAt(index.column()).labels)),
                       &m_page, &ListPage::editCell);
    }
    menu.addAction(icon(QStringLiteral("pencil")), ListPage::tr("Edit"), &m_page,
                   &ListPage::editCurrent);
    menu.addAction(icon(QStringLiteral("list-checks")), ListPage::tr("Edit selected …"),
                   &m_selection, &ListSelection::setField);
    if (offersReassigning()) {
        menu.addAction(icon(QStringLiteral("users")), ListPage::tr("Reassign selected …"),
                       &m_selection, &ListSelection::handOver);
    }
    for (const ListAction& action : m_bench.listActions()) {
        if (action.forSelected == count && action.appliesTo(m_desk, entity)) {
            menu.addAction(icon(action.icon), action.label(), this,
                           [this, &action] { run(action); });
        }
    }
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("trash-2"), Ink::danger),
                   count > 1 ? ListPage::tr("Delete %Ln record(s)", nullptr, count)
                             : ListPage::tr("Delete"),
                   &m_selection, &ListSelection::remove);
    menu.exec(m_table.viewport()->mapToGlobal(where));
}

} // namespace caravan::ui
