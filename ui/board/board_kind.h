// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/commit.h"
#include "ui/models/desk.h"
#include "ui/theme/icons.h"

#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace caravan::ui {

class Workbench;

/// One column: a value of the status field.
struct BoardStage {
    std::string value;
    Labels name; ///< empty: the value itself
    Tone tone = Tone::neutral;
    Labels exit; ///< what must have happened before the next one, or empty
};

/// What is to be done about a record, in the last line of its card.
struct CardNote {
    QString icon;
    Ink ink = Ink::text2;
    QString text;
};

struct BoardCard {
    Row row;
    std::optional<CardNote> note;
    QStringList told; ///< further lines of the tool tip
    int urgency = 0;  ///< of deals: DealState
    Decimal worth;    ///< of deals: in the board's currency; of another without a rate nothing
};

/// What the cards of a column add up to.
struct PileSum {
    QString text;  ///< short enough for the head of a column, or empty
    QString exact; ///< the same to the last digit, where the text leaves some out
};

/// What stands in one column.
struct BoardPile {
    std::vector<BoardCard> cards;
    std::int64_t count = 0; ///< records there are; more than cards where they are very many
    PileSum sum;
};

/// What a move came to, as a sentence.
struct Moved {
    QString text;
    bool isGood = false;
    RecordId made{}; ///< a card that is new; nil: none
};

/// What one kind of board shows and how its cards move. The page and its columns know no entity.
class BoardKind : public QObject {
    Q_OBJECT

public:
    virtual const Entity& entity() const = 0;
    virtual QString title() const = 0;
    /// One line about all of it; as last loaded.
    virtual QString summary() const = 0;
    /// What the board is limited by, to stand in its head; nullptr where there is nothing. The
    /// caller takes it.
    virtual QWidget* filter() { return nullptr; }
    virtual void retranslate() {}

    virtual std::vector<BoardStage> stages() = 0;
    /// By the value of their stage.
    virtual Result<std::map<std::string, BoardPile, std::less<>>> load() = 0;
    /// Whether the cards may be others after this.
    virtual bool concerns(const Commit& commit) const = 0;

    /// Lines below the title: these fields.
    virtual std::vector<const Field*> cardFields() const = 0;
    /// The one of them that is a figure and stands out, or nullptr.
    virtual const Field* figure() const = 0;
    virtual QString cardText(const Record& record, const Field& field) const = 0;
    virtual QString owner(const Record& record) const = 0;

    /// What some of the cards of a column add up to; nothing where that is not known.
    virtual std::optional<PileSum> sumOf(const std::vector<const BoardCard*>&) const { return {}; }

    /// Moves them as one step that can be undone. Nothing when the person changed their mind or
    /// there was nothing to do.
    virtual std::optional<Moved> move(const std::vector<RecordId>& ids, const BoardStage& to,
                                      QWidget* parent) = 0;

    /// The column to which a letter takes cards; empty: it means nothing here.
    virtual std::string stageOfLetter(int) const { return {}; }
    /// The same as move() by such a letter, which asks before it does something.
    virtual std::optional<Moved> moveByLetter(const std::vector<RecordId>& ids,
                                              const BoardStage& to, QWidget* parent)
    {
        return move(ids, to, parent);
    }
    /// Whether a new record may begin in a column.
    virtual bool mayAdd(const BoardStage&) const { return false; }
    /// Asks for what it cannot do without and makes it there. Nothing when the person changed
    /// their mind.
    virtual std::optional<Moved> add(const BoardStage&, QWidget*) { return {}; }

Q_SIGNALS:
    /// The filter asks for others.
    void edited();
};

/// The board of an entity; without a name that of the sidebar, the first that a subject registered.
/// nullptr where there is none.
std::unique_ptr<BoardKind> boardOf(Desk& desk, const Workbench& bench, const std::string& name);

} // namespace caravan::ui
