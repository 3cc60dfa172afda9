// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/board/board_kind.h"

#include <QAbstractListModel>

namespace caravan::ui {

enum CardRole {
    kCardLinesRole = Qt::UserRole + 1, ///< QStringList, below the title
    kCardFigureRole,                   ///< place of the figure among the lines, or -1
    kCardOwnerRole,                    ///< name
    kCardHasNoteRole,
    kCardNoteRole,
    kCardNoteIconRole,
    kCardNoteInkRole, ///< int of Ink
    kCardDirtyRole,
    kCardAttentionRole,
    kCardIdRole, ///< QString
};

/// The records of one stage.
class BoardColumn : public QAbstractListModel {
    Q_OBJECT

public:
    BoardColumn(BoardKind& kind, BoardStage stage, QObject* parent);

    const BoardStage& stage() const { return m_stage; }
    /// As the company calls it.
    QString name() const;
    const BoardCard* cardAt(int row) const;
    int rowOf(const RecordId& id) const;
    /// Records in this stage; more than cards where they are very many.
    std::int64_t count() const { return m_count; }
    /// Of the cards that are shown.
    PileSum sum() const;
    /// Shows only cards that say all of these words, in whichever script; none: all cards.
    void setWords(const std::vector<std::string>& words);
    /// What is exchanged in place keeps selection and scroll.
    void setPile(BoardPile pile);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    /// Of the cards of one entity: those of another window's board of another stay there.
    QString mimeType() const;

private:
    QStringList linesOf(const Record& record) const;
    /// All cards of the stage, and which of them are shown.
    struct Deck {
        std::vector<BoardCard> cards;
        std::vector<std::size_t> shown; ///< places in cards
        /// What is said on each card, folded; made when somebody looks for words.
        std::vector<std::string> texts;
    };
    bool fits(Deck& deck, std::size_t card) const;
    void find(Deck& deck) const;

    BoardKind& m_kind;
    BoardStage m_stage;
    Deck m_deck;
    std::vector<std::string> m_words; ///< folded for search
    std::int64_t m_count = 0;
    PileSum m_sum;
};

/// The columns of a board. Follows every commit.
class BoardModel : public QObject {
    Q_OBJECT

public:
    BoardModel(Desk& desk, BoardKind& kind, QObject* parent = nullptr);

    /// Reads columns and cards again.
    void ask();
    const std::vector<BoardColumn*>& columns() const { return m_columns; }
    /// Shows only cards that say all of these words.
    void setWords(const QString& words);
    const std::optional<Error>& failure() const { return m_failure; }

Q_SIGNALS:
    /// The columns are others.
    void rebuilt();
    /// The cards may be others.
    void refreshed();

private:
    void take(const Commit& commit);
    void load();

    Desk& m_desk;
    BoardKind& m_kind;
    std::vector<BoardColumn*> m_columns;
    std::vector<std::string> m_words;
    std::optional<Error> m_failure;
};

} // namespace caravan::ui
