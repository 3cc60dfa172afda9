// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/journal_entry.h"
#include "core/store/replica.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

class QHBoxLayout;
class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace caravan::ui {

class Card;
class PlainLabel;
class PressGuard;
class Pill;
class SyncPort;
enum class SyncChoice;

/// The choice that was made last, in this profile.
SyncChoice rememberedChoice(Preferences& preferences);
void rememberChoice(Preferences& preferences, SyncChoice choice);
/// In the order of SyncChoice.
QStringList syncChoiceTexts();

/// What waits for the hub, what needs a person and why, and the conflicts that are open.
class SyncPage : public Page {
    Q_OBJECT

public:
    SyncPage(Desk& desk, SyncPort& port, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(const Commit& commit);
    void showStatus();
    void showComparison(qint64 records, int differences, const QString& problem);
    void rebuild();
    void fill();
    /// The line of a conflict that has the focus, and which part of it.
    std::optional<std::pair<std::size_t, std::size_t>> focusedConflict() const;
    void focusConflict(std::size_t line, std::size_t part);
    void addAttention();
    void addHeldRemovals();
    void addLostFiles();
    void addGivenBack();
    void addDiskProblems();
    void addCause(const QString& cause, const std::vector<JournalEntry>& entries);
    void addRefused(Card& card, const JournalEntry& entry, bool isFirst);
    void addMore(Card& card, std::int64_t count);
    bool confirmDiscard(int count);
    void addConflicts();
    void addConflictCard(const QString& title, const std::vector<Record>& conflicts);
    void addConflict(Card& card, const Record& conflict);
    void addWaiting();
    void addFiles();
    static QPushButton* lineButton(const QString& text, const QString& about);
    /// @p exported: changes that a button at the end of its title writes into a file.
    Card* addCard(const QString& title, qsizetype count,
                  const std::vector<JournalEntry>& exported = {});
    void exportChanges(const std::vector<JournalEntry>& entries);
    /// A line with a title, a second line, and buttons at its end.
    QHBoxLayout* addLine(Card& card, const QString& icon, Tone tone, const QString& title,
                         const QString& text, const RecordKey& key, bool isFirst);
    void settle(const std::vector<Record>& conflicts, bool takeOther);
    /// By a third value that is typed.
    void settleOwn(const Record& conflict);
    /// The conflict whose line has the focus, else the first.
    const Record* conflictHere() const;
    void decide(const Done& done, const QString& message);

    Desk& m_desk;
    SyncPort& m_port;
    PlainLabel* m_title;
    PlainLabel* m_subtitle;
    Pill* m_state;
    PlainLabel* m_verified;
    QPushButton* m_sync;
    QPushButton* m_compare;
    QComboBox* m_choice;
    QPushButton* m_signIn;
    QVBoxLayout* m_cards;
    std::vector<Record> m_conflicts;                   ///< shown, newest first
    std::vector<std::vector<QWidget*>> m_conflictKeys; ///< what takes the focus of each line
    QWidget* m_middle;                                 ///< all cards
    PressGuard* m_guard;
};

} // namespace caravan::ui
