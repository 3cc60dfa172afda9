// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_keys.h"

#include "ui/lists/list_page.h"
#include "ui/lists/list_selection.h"
#include "ui/lists/record_table.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace caravan::ui {

ListKeys::ListKeys(ListPage& page, const RecordTable& table, ListSelection& selection,
                   QLineEdit& words)
    : m_page(page), m_table(table), m_selection(selection), m_words(words)
{
}

QList<PageKey> ListKeys::all()
{
    return {{QStringLiteral("Space"), ListPage::tr("Preview of the current record")},
            {QStringLiteral("J / K"), ListPage::tr("Next or previous row")},
            {QStringLiteral("Enter"), ListPage::tr("Open the record")},
            {QStringLiteral("/"), ListPage::tr("Filter by words")},
            {QStringLiteral("Ctrl+E"), ListPage::tr("Edit selected …")},
            {QStringLiteral("Ctrl+C"), ListPage::tr("Copy the selected rows, or the cell")},
            {QStringLiteral("Ctrl+Shift+C"), ListPage::tr("Copy the selected rows with their IDs")},
            {QStringLiteral("Ctrl+V"), ListPage::tr("Paste, after showing what would change")},
            {QStringLiteral("Del"), ListPage::tr("Delete the selected records")},
            {QStringLiteral("Esc"), ListPage::tr("Select nothing")}};
}

bool ListKeys::take(const QKeyEvent& event)
{
    if (m_table.hasFocus() && takeOnRows(event)) {
        return true;
    }
    if (m_words.hasFocus() && takeOnWords(event)) {
        return true;
    }
    if (event.key() == Qt::Key_Slash && !m_words.hasFocus()) {
        m_page.focusFilter();
    } else if (event.key() == Qt::Key_E && event.modifiers() == Qt::ControlModifier) {
        m_selection.setField();
    } else if (event.matches(QKeySequence::Print)) {
        m_page.printShown();
    } else if (event.key() == Qt::Key_F2) {
        m_page.editCell();
    } else {
        return false;
    }
    return true;
}

bool ListKeys::takeOnRows(const QKeyEvent& event)
{
    const bool isPlain = event.modifiers() == Qt::NoModifier;
    if (event.key() == Qt::Key_Delete) {
        m_selection.remove();
    } else if (isPlain && event.key() == Qt::Key_Space) {
        m_page.toggleGlance();
    } else if (isPlain && (event.key() == Qt::Key_J || event.key() == Qt::Key_K)) {
        m_selection.step(event.key() == Qt::Key_J ? 1 : -1);
    } else if (event.key() == Qt::Key_Escape && m_table.selectedRowCount() > 1) {
        m_selection.clear();
    } else {
        return false;
    }
    return true;
}

bool ListKeys::takeOnWords(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape && !m_words.text().isEmpty()) {
        m_words.clear();
    } else if (event.key() == Qt::Key_Escape || event.key() == Qt::Key_Down) {
        m_page.focusContent();
    } else {
        return false;
    }
    return true;
}

} // namespace caravan::ui
