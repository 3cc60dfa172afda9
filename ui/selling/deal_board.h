// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/pipeline.h"
#include "core/store/exchange_rates.h"
#include "ui/board/board_kind.h"

namespace caravan::ui {

class WorkFilter;

/// The deals of one pipeline by stage: what their activities say, worth in one currency, and what
/// a stage asks before a deal may stand there.
class DealBoard : public BoardKind {
    Q_OBJECT

public:
    struct Sum {
        int count = 0;
        Decimal worth;
        Decimal weighted;    ///< by probability
        int unconverted = 0; ///< deals in a currency without a rate
    };

    explicit DealBoard(Desk& desk);

    const Entity& entity() const override;
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
    std::optional<PileSum> sumOf(const std::vector<const BoardCard*>& cards) const override;
    std::optional<Moved> move(const std::vector<RecordId>& ids, const BoardStage& to,
                              QWidget* parent) override;
    /// W wins, L loses.
    std::string stageOfLetter(int key) const override;
    std::optional<Moved> moveByLetter(const std::vector<RecordId>& ids, const BoardStage& to,
                                      QWidget* parent) override;
    bool mayAdd(const BoardStage& stage) const override;
    std::optional<Moved> add(const BoardStage& stage, QWidget* parent) override;

    const Sum& sumOfOpen() const { return m_open; }
    const std::string& currency() const { return m_rates.home(); }

private:
    Filter question() const;
    /// A card, and what it is sorted and coloured by.
    struct Dated {
        BoardCard card;
        std::optional<Date> next; ///< planned
        int waits = 0;            ///< days that something is late, or that nothing was done
    };
    Dated cardOf(const Row& row, const PipelineStage& stage, const DealPulse& pulse,
                 Date today) const;
    static void arrange(std::vector<Dated>& deals, bool isClosed);
    Sum addUp(const std::vector<const BoardCard*>& cards) const;
    PileSum told(const Sum& sum, bool isOpen) const;
    QString money(Decimal amount) const;

    Desk& m_desk;
    WorkFilter* m_filter;
    Pipeline m_pipeline;
    ExchangeRates m_rates{""};
    Sum m_open;
};

} // namespace caravan::ui
