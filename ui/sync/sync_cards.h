// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/journal_entry.h"
#include "ui/models/desk.h"
#include "ui/page/route.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace caravan::ui {

class Card;

/// The cards of the synchronisation page, one below the other, and the lines in them.
class SyncCards : public QWidget {
    Q_OBJECT

public:
    explicit SyncCards(Desk& desk, QWidget* parent = nullptr);

    Desk& desk() { return m_desk; }

    /// To be filled anew; finish() then keeps the cards at the top.
    void clear();
    void finish();

    /// @p exported: changes that a button at the end of its title writes into a file.
    Card* add(const QString& title, qsizetype count,
              const std::vector<JournalEntry>& exported = {});
    /// A line with a title that leads to @p key, a second line, and room for buttons at its end.
    QHBoxLayout* addLine(Card& card, const QString& icon, Tone tone, const QString& title,
                         const QString& text, const RecordKey& key, bool isFirst);
    /// A sentence over the lines, with room for buttons at its end.
    static QHBoxLayout* addSentence(Card& card, const QString& text);
    static void addMore(Card& card, std::int64_t count);
    static QPushButton* lineButton(const QString& text, const QString& about);

    /// Asks before @p count changes are thrown away.
    bool confirmDiscard(int count);
    /// After something was done about a line: takes it up, and tells how it went.
    void decided(const Done& done, const QString& message);

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);
    void messageRequested(const QString& text, bool undoable);

private:
    void exportChanges(const std::vector<JournalEntry>& entries);

    Desk& m_desk;
    QVBoxLayout* m_layout;
};

} // namespace caravan::ui
