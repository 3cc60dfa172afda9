// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "ui/forms/conflict_settling.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

class QHBoxLayout;
class QKeyEvent;
class QPushButton;
class QWidget;

namespace caravan::ui {

class Card;
class ConflictValues;
class SyncCards;

/// The open conflicts among the cards of the synchronisation page: one key or button per choice,
/// many at once, all undoable.
class ConflictCards {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::ConflictCards)

public:
    /// The cards outlive it.
    explicit ConflictCards(SyncCards& cards) : m_cards(cards) {}

    void fill();
    bool isEmpty() const { return m_conflicts.empty(); }

    /// The conflict whose line has the focus, and which part of the line.
    struct Place {
        RecordId conflict;
        std::size_t line = 0;
        std::size_t part = 0;
    };
    std::optional<Place> placeOf(const QWidget* focus) const;
    /// The same line, or the one that has come where it was. Not while there are none.
    void focusAgain(const Place& place);

    /// Settles what has the focus, else the first; false: the key means nothing here.
    bool press(const QKeyEvent& event, const QWidget* focus);

private:
    void addCard(const QString& title, const std::vector<Record>& conflicts);
    void addConflict(Card& card, const Record& conflict);
    std::vector<QWidget*> addPair(Card& card, QHBoxLayout& line, const Record& conflict,
                                  const ConflictValues& values, const QString& name);
    std::vector<QWidget*> addButtons(QHBoxLayout& line, const Record& conflict,
                                     const ConflictValues& values, const QString& name);
    QPushButton* follow(QPushButton* button, const Record& conflict, ConflictAct act);
    void settle(const Record& conflict, ConflictAct act);
    void settleAll(const std::vector<Record>& conflicts, bool takeOther);

    SyncCards& m_cards;
    std::vector<Record> m_conflicts;           ///< shown, newest first
    std::vector<std::vector<QWidget*>> m_keys; ///< what takes the focus of each line
};

} // namespace caravan::ui
