// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_page.h"

#include "ui/lists/record_table.h"
#include "ui/models/record_list_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace caravan::ui {

void ListPage::createRecord()
{
    Q_EMIT routeRequested(Route::create(m_entity.name));
}

void ListPage::openCurrent()
{
    if (const auto id = m_model->idAt(m_table->currentIndex().row())) {
        Q_EMIT routeRequested(Route::record({m_entity.name, *id}));
    }
}

void ListPage::editCurrent()
{
    if (const auto id = m_model->idAt(m_table->currentIndex().row())) {
        Q_EMIT routeRequested(Route::edit({m_entity.name, *id}));
    }
}

void ListPage::removeSelected()
{
    std::vector<Edit> edits;
    QString title;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : rows) {
        const auto id = m_model->idAt(index.row());
        const auto row = id ? m_desk.replica().find(m_entity.name, *id) : std::nullopt;
        if (row) {
            title = recordTitle(row->record);
            edits.push_back(removalOf(row->record));
        }
    }
    if (edits.empty()) {
        return;
    }
    const int count = static_cast<int>(edits.size());
    const QString done =
        count == 1 ? tr("%1 deleted").arg(title) : tr("%Ln record(s) deleted", nullptr, count);
    const Done saved = m_desk.save(edits, done);
    Q_EMIT messageRequested(saved ? done : errorText(saved.error(), &m_entity), bool(saved));
}

void ListPage::showMenu(const QPoint& where)
{
    const QModelIndex index = m_table->indexAt(where);
    if (!index.isValid()) {
        return;
    }
    QMenu menu(this);
    const int count = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    QAction* open = menu.addAction(icon(QStringLiteral("arrow-right")), tr("Open"));
    connect(open, &QAction::triggered, this, &ListPage::openCurrent);
    QAction* edit = menu.addAction(icon(QStringLiteral("pencil")), tr("Edit"));
    connect(edit, &QAction::triggered, this, &ListPage::editCurrent);
    menu.addSeparator();
    QAction* remove =
        menu.addAction(icon(QStringLiteral("trash-2"), Ink::danger),
                       count > 1 ? tr("Delete %Ln record(s)", nullptr, count) : tr("Delete"));
    connect(remove, &QAction::triggered, this, &ListPage::removeSelected);
    menu.exec(m_table->viewport()->mapToGlobal(where));
}

void ListPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Slash && !m_filter->hasFocus()) {
        focusFilter();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_filter->hasFocus()) {
        if (m_filter->text().isEmpty()) {
            focusContent();
        } else {
            m_filter->clear();
        }
        return;
    }
    if (event->key() == Qt::Key_Down && m_filter->hasFocus()) {
        focusContent();
        return;
    }
    if (event->key() == Qt::Key_F2) {
        editCurrent();
        return;
    }
    if (event->key() == Qt::Key_Delete && m_table->hasFocus()) {
        removeSelected();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace caravan::ui
