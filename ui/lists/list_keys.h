// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/page.h"

class QKeyEvent;
class QLineEdit;

namespace caravan::ui {

class ListPage;
class ListSelection;
class RecordTable;

/// The keys of a list that are no shortcuts of the window: those that mean the rows while the
/// keyboard is on them, and those between the rows and the words over them.
class ListKeys {
public:
    /// All outlive it. @p words: that the list is filtered by.
    ListKeys(ListPage& page, const RecordTable& table, ListSelection& selection, QLineEdit& words);

    /// Does what the key means; false where it means nothing here.
    bool take(const QKeyEvent& event);
    /// For the sheet of shortcuts, in the language chosen now.
    static QList<PageKey> all();

private:
    bool takeOnRows(const QKeyEvent& event);
    bool takeOnWords(const QKeyEvent& event);

    ListPage& m_page;
    const RecordTable& m_table;
    ListSelection& m_selection;
    QLineEdit& m_words;
};

} // namespace caravan::ui
