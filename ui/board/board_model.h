// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/rules/exchange_rates.h"
#include "core/rules/pipeline.h"
#include "ui/models/desk.h"

#include <QAbstractListModel>

namespace caravan::ui {

enum CardRole {
    kCardAccountRole = Qt::UserRole + 1,
    kCardAmountRole,
    kCardOwnerRole, ///< name
    kCardStateRole, ///< int of DealState
    kCardNoteRole,  ///< what is to be done when, in words
    kCardQuietRole, ///< "quiet for 23 days", or empty
    kCardDirtyRole,
    kCardAttentionRole,
    kCardIdRole, ///< QString
};

/// A deal on the board and what its activities say about it.
struct BoardCard {
    Row row;
    DealPulse pulse;
    DealState state = DealState::unplanned;
    std::optional<int> quietDays;
    Decimal worth; ///< in the board's currency; of another without a rate nothing
};

/// The deals of one stage.
class BoardColumn : public QAbstractListModel {
    Q_OBJECT

public:
    BoardColumn(Desk& desk, PipelineStage stage, QObject* parent);

    const PipelineStage& stage() const { return m_stage; }
    /// As the company calls it.
    QString name() const;
    Tone tone() const;
    const BoardCard* cardAt(int row) const;
    int rowOf(const RecordId& id) const;
    /// What is exchanged in place keeps selection and scroll.
    void setCards(std::vector<BoardCard> cards, bool isClosed);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    static const QString& mimeType();

private:
    QString noteOf(const BoardCard& card) const;

    Desk& m_desk;
    PipelineStage m_stage;
    std::vector<BoardCard> m_cards;
    bool m_isClosed = false;
};

/// The deals of one pipeline by stage. Follows every commit.
class BoardModel : public QObject {
    Q_OBJECT

public:
    struct Question {
        Pipeline pipeline;
        std::vector<RecordId> owners; ///< empty: everybody
        std::string closedPeriod;     ///< word: which won and lost deals are shown
    };
    struct Sum {
        int count = 0;
        Decimal worth;
        Decimal weighted;    ///< by probability
        int unconverted = 0; ///< deals in a currency without a rate
    };

    explicit BoardModel(Desk& desk, QObject* parent = nullptr);

    void ask(Question question);
    const Pipeline& pipeline() const { return m_question.pipeline; }
    const std::vector<BoardColumn*>& columns() const { return m_columns; }
    Sum sumOf(const BoardColumn& column) const;
    Sum sumOfOpen() const;
    const std::string& currency() const { return m_rates.home(); }
    const std::optional<Error>& failure() const { return m_failure; }

Q_SIGNALS:
    /// The columns are others.
    void rebuilt();
    /// The cards may be others.
    void refreshed();

private:
    void take(const Commit& commit);
    void load();
    Filter filter() const;

    Desk& m_desk;
    Question m_question;
    ExchangeRates m_rates{""};
    std::vector<BoardColumn*> m_columns;
    std::optional<Error> m_failure;
};

} // namespace caravan::ui
