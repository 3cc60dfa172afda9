// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/board/board_kind.h"
#include "ui/board/owner_choice.h"

#include <QPointer>

namespace caravan::ui {

/// The records of any entity that says "board" in its schema, by their status.
class RecordBoard : public BoardKind {
    Q_OBJECT

public:
    /// The entity has a board.
    RecordBoard(Desk& desk, const Entity& entity);
    ~RecordBoard() override;

    const Entity& entity() const override { return m_entity; }
    QString title() const override;
    QString summary() const override;
    QWidget* filter() override;
    void retranslate() override;
    std::vector<BoardStage> stages() override;
    Result<std::map<std::string, BoardPile, std::less<>>> load() override;
    bool concerns(const Commit& commit) const override;
    std::vector<const Field*> cardFields() const override;
    const Field* figure() const override;
    QString cardText(const Record& record, const Field& field) const override;
    QString owner(const Record& record) const override;
    std::optional<Moved> move(const std::vector<RecordId>& ids, const BoardStage& to,
                              QWidget* parent) override;
    bool mayAdd(const BoardStage& stage) const override;
    std::optional<Moved> add(const BoardStage& stage, QWidget* parent) override;

private:
    /// Of one person's records, or of all.
    Filter ofOwner() const;

    bool isShown(const Field& field) const;
    const Field& status() const;
    /// In which column a record with this status stands; empty: in none.
    std::string columnOf(const Value& value) const;
    Result<BoardPile> pileOf(const Choice& choice);
    QString nameOf(const std::string& value) const;

    Desk& m_desk;
    const Entity& m_entity;
    QPointer<OwnerChoice> m_owners;    ///< where records have owners; the page owns it then
    std::vector<std::string> m_values; ///< of the columns
    std::int64_t m_count = 0;
};

} // namespace caravan::ui
