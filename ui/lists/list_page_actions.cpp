// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_page.h"

#include "ui/lists/list_clipboard.h"
#include "ui/lists/list_files.h"
#include "ui/lists/list_filter.h"
#include "ui/lists/list_selection.h"
#include "ui/lists/reassign_dialog.h"
#include "ui/lists/record_table.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/icons.h"
#include "ui/workbench/workbench.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace caravan::ui {

namespace {

constexpr int kExportAction = 2; ///< of the menu "More": setting a field and a line before it

} // namespace

void ListPage::createRecord()
{
    if (mayAdd()) {
        Q_EMIT routeRequested(Route::create(m_entity.name));
    }
}

void ListPage::openCurrent()
{
    if (const auto id = m_model->idAt(m_table->currentIndex().row())) {
        m_desk.setTrail(m_model->query());
        Q_EMIT routeRequested(Route::record({m_entity.name, *id}));
    }
}

Route ListPage::currentRoute() const
{
    const auto id = m_model->idAt(m_table->currentIndex().row());
    return id ? Route::record({m_entity.name, *id}) : Route::list(m_entity.name);
}

void ListPage::editCurrent()
{
    if (const auto id = m_model->idAt(m_table->currentIndex().row())) {
        Q_EMIT routeRequested(Route::edit({m_entity.name, *id}));
    }
}

void ListPage::editCell()
{
    if (!m_table->editCurrent()) {
        editCurrent();
    }
}

/// A cell cannot say all that a stage asks for: the form can, and what was typed goes along.
void ListPage::finishInForm(const RecordKey& key, const std::string& field, const Value& value,
                            const Error& error)
{
    Q_EMIT messageRequested(errorText(error, &m_entity), false);
    Route route = Route::edit(key);
    route.preset = {{field, value}};
    Q_EMIT routeRequested(route);
}

void ListPage::tellExported(qint64 rows)
{
    m_more->menu()
        ->actions()
        .at(kExportAction)
        ->setText(tr("Stop the export (%Ln row(s) so far)", nullptr, static_cast<int>(rows)));
}

void ListPage::setField()
{
    m_selection->setField();
}

void ListPage::handOver()
{
    m_selection->handOver();
}

void ListPage::removeSelected()
{
    m_selection->remove();
}

void ListPage::importSheet()
{
    m_files->importSheet();
}

void ListPage::exportShown()
{
    m_files->exportShown(title());
}

void ListPage::printShown()
{
    m_files->printShown({title(), filterText(), momentText(m_desk.now())});
}

void ListPage::run(const ListAction& action)
{
    action.run({m_desk, *this, m_entity, m_model->query(),
                [this] { return m_selection->records(); },
                [this](const QString& path, const std::string& format, const ListWriter& write) {
                    m_files->exportTo(path, format, write);
                }});
}

void ListPage::showMenu(const QPoint& where)
{
    const QModelIndex index = m_table->indexAt(where);
    if (!index.isValid()) {
        return;
    }
    QMenu menu(this);
    const int count = m_table->selectedRowCount();
    QAction* open = menu.addAction(icon(QStringLiteral("arrow-right")), tr("Open"));
    connect(open, &QAction::triggered, this, &ListPage::openCurrent);
    menu.addAction(icon(QStringLiteral("external-link")), tr("Open in a new window"), this,
                   [this] { Q_EMIT windowRequested(currentRoute()); });
    menu.addAction(icon(QStringLiteral("copy")),
                   count > 1 ? tr("Copy %Ln row(s)", nullptr, count) : tr("Copy"), m_clipboard,
                   &ListClipboard::copy);
    if (m_model->canEdit(index)) {
        menu.addAction(
            icon(QStringLiteral("type")),
            tr("Edit “%1” here", "field").arg(labelText(m_model->fieldAt(index.column()).labels)),
            this, &ListPage::editCell);
    }
    QAction* edit = menu.addAction(icon(QStringLiteral("pencil")), tr("Edit"));
    connect(edit, &QAction::triggered, this, &ListPage::editCurrent);
    QAction* set = menu.addAction(icon(QStringLiteral("list-checks")), tr("Edit selected …"));
    connect(set, &QAction::triggered, m_selection, &ListSelection::setField);
    if (ReassignDialog::isFor(m_entity) && m_desk.rights().mayUpdateSome(m_entity)) {
        menu.addAction(icon(QStringLiteral("users")), tr("Reassign selected …"), m_selection,
                       &ListSelection::handOver);
    }
    for (const ListAction& action : m_bench.listActions()) {
        if (action.forSelected == count && action.appliesTo(m_desk, m_entity)) {
            menu.addAction(icon(action.icon), action.label(), this,
                           [this, &action] { run(action); });
        }
    }
    menu.addSeparator();
    QAction* remove =
        menu.addAction(icon(QStringLiteral("trash-2"), Ink::danger),
                       count > 1 ? tr("Delete %Ln record(s)", nullptr, count) : tr("Delete"));
    connect(remove, &QAction::triggered, m_selection, &ListSelection::remove);
    menu.exec(m_table->viewport()->mapToGlobal(where));
}

void ListPage::keyPressEvent(QKeyEvent* event)
{
    if (m_table->hasFocus() && takeListKey(*event)) {
        return;
    }
    if (event->key() == Qt::Key_Slash && !m_filter->words().hasFocus()) {
        focusFilter();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_filter->words().hasFocus()) {
        if (m_filter->words().text().isEmpty()) {
            focusContent();
        } else {
            m_filter->words().clear();
        }
        return;
    }
    if (event->key() == Qt::Key_Down && m_filter->words().hasFocus()) {
        focusContent();
        return;
    }
    if (event->key() == Qt::Key_E && event->modifiers() == Qt::ControlModifier) {
        m_selection->setField();
        return;
    }
    if (event->matches(QKeySequence::Print)) {
        printShown();
        return;
    }
    if (event->key() == Qt::Key_F2) {
        editCell();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace caravan::ui
