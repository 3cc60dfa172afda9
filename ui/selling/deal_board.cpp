// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/deal_board.h"

#include "core/query/list_view.h"
#include "core/query/phase_filter.h"
#include "ui/board/owner_choice.h"
#include "ui/charts/work_filter.h"
#include "ui/forms/quick_create_dialog.h"
#include "ui/models/viewpoint.h"
#include "ui/selling/pipeline_division.h"
#include "ui/selling/stage_dialog.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::int64_t kCardsMax = 20'000;

/// Money without a rate told: the currency of most deals here.
std::string commonCurrency(const std::vector<Row>& rows)
{
    std::map<std::string, int> counts;
    for (const Row& row : rows) {
        if (const auto* money = std::get_if<Money>(&row.record.value("amount"))) {
            ++counts[money->currency];
        }
    }
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string() : most->first;
}

} // namespace

DealBoard::DealBoard(Desk& desk)
    : m_desk(desk),
      m_filter(new WorkFilter(desk, QStringLiteral("board"),
                              {"last_30_days", "this_month", "this_quarter", "this_year"},
                              pipelineDivision()))
{
    m_filter->setAboutClosed();
    if (ownsOpen(desk, entity())) {
        m_filter->beginWithMine();
    }
    connect(m_filter, &WorkFilter::edited, this, &BoardKind::edited);
}

const Entity& DealBoard::entity() const
{
    return m_desk.catalogue().at("opportunity");
}

QString DealBoard::title() const
{
    return tr("Board");
}

QWidget* DealBoard::filter()
{
    return m_filter;
}

void DealBoard::retranslate()
{
    m_filter->retranslate();
}

std::vector<BoardStage> DealBoard::stages()
{
    const std::vector<Pipeline> pipelines = readPipelines(m_desk.replica());
    const auto chosen = std::find_if(
        pipelines.begin(), pipelines.end(),
        [part = m_filter->part()](const Pipeline& one) { return part && one.id == *part; });
    m_pipeline = chosen != pipelines.end() ? *chosen : pipelines.front();
    const Field& field = *entity().field("stage");
    std::vector<BoardStage> stages;
    for (const PipelineStage& stage : m_pipeline.stages) {
        const Choice* choice = field.choice(stage.stage);
        stages.push_back({stage.stage,
                          !stage.name.empty() ? stage.name
                          : choice            ? choice->labels
                                              : Labels(),
                          toneOf(field, Value(stage.stage)), stage.exit});
    }
    return stages;
}

bool DealBoard::concerns(const Commit& commit) const
{
    return commit.touches("opportunity") || commit.touches("activity") ||
           commit.touches("exchange_rate") || commit.touches("account");
}

std::vector<const Field*> DealBoard::cardFields() const
{
    return {entity().field("account"), entity().field("amount"), entity().field("close_date")};
}

const Field* DealBoard::figure() const
{
    return entity().field("amount");
}

QString DealBoard::cardText(const Record& record, const Field& field) const
{
    const Value& value = record.value(field.name);
    if (field.name == "close_date" && !isEmpty(value)) {
        const QString day = displayText(m_desk.replica(), field, value);
        return isClosedStage(record.text("stage")) ? tr("Closed %1", "date").arg(day)
                                                   : tr("Close %1", "expected date").arg(day);
    }
    const auto* amount = std::get_if<Money>(&value);
    return amount ? moneyText(*amount, 0) : displayText(m_desk.replica(), field, value);
}

QString DealBoard::owner(const Record& record) const
{
    return displayText(m_desk.replica(), *record.entity->field("owner"), record.value("owner"));
}

Filter DealBoard::question() const
{
    std::vector<Filter> parts;
    if (const std::vector<RecordId> people = m_filter->owners(); !people.empty()) {
        parts.push_back(Filter::whereIn("owner", people));
    }
    parts.push_back(m_pipeline.id.isNil()
                        ? Filter::whereEmpty("pipeline")
                        : Filter::where("pipeline", Compare::equal, m_pipeline.id));
    ListView closed;
    closed.rules = {{"close_date", FilterRule::Kind::period, {m_filter->period()}}};
    parts.push_back(Filter::any({inPhases(entity(), {Phase::open, Phase::begun}),
                                 filterOf(entity(), closed, viewpointOf(m_desk))}));
    return Filter::all(std::move(parts));
}

Result<std::map<std::string, BoardPile, std::less<>>> DealBoard::load()
{
    const auto rows = m_desk.replica().select({"opportunity", question(), {}, {}}, 0, kCardsMax);
    if (!rows) {
        return rows.error();
    }
    m_rates = readRates(m_desk.replica(), commonCurrency(*rows));
    const Date today = todayOf(m_desk);
    const auto pulses = readPulses(m_desk.replica(), localDay);
    std::map<std::string, std::vector<Dated>, std::less<>> byStage;
    for (const Row& row : *rows) {
        const PipelineStage* stage = m_pipeline.find(row.record.text("stage"));
        if (!stage) { // moved there in another pipeline: shown where the way begins
            stage = &m_pipeline.stages.front();
        }
        const auto found = pulses.find(row.record.id);
        const DealPulse pulse = found != pulses.end() ? found->second : DealPulse{};
        byStage[stage->stage].push_back(cardOf(row, *stage, pulse, today));
    }
    m_open = {};
    std::map<std::string, BoardPile, std::less<>> piles;
    for (auto& [stage, deals] : byStage) {
        const bool isClosed = isClosedStage(stage);
        arrange(deals, isClosed);
        BoardPile& pile = piles[stage];
        std::vector<const BoardCard*> cards;
        for (Dated& deal : deals) {
            pile.cards.push_back(std::move(deal.card));
        }
        for (const BoardCard& card : pile.cards) {
            cards.push_back(&card);
        }
        const Sum sum = addUp(cards);
        pile.count = sum.count;
        pile.sum = told(sum, !isClosed);
        if (!isClosed) {
            m_open.count += sum.count;
            m_open.worth = m_open.worth + sum.worth;
            m_open.weighted = m_open.weighted + sum.weighted;
            m_open.unconverted += sum.unconverted;
        }
    }
    return piles;
}

QString DealBoard::summary() const
{
    QStringList parts{tr("%Ln open deal(s)", nullptr, m_open.count)};
    if (m_open.worth.units() > 0) {
        parts.append(money(m_open.worth));
        parts.append(tr("%1 weighted").arg(money(m_open.weighted)));
    }
    if (m_open.unconverted > 0) {
        parts.append(tr("%n without an exchange rate not included", nullptr, m_open.unconverted));
    }
    return parts.join(QStringLiteral(" · "));
}

std::optional<Moved> DealBoard::move(const std::vector<RecordId>& ids, const BoardStage& to,
                                     QWidget* parent)
{
    return moveDeals(m_desk, ids, to.value, parent);
}

std::string DealBoard::stageOfLetter(int key) const
{
    return key == Qt::Key_W ? "won" : key == Qt::Key_L ? "lost" : "";
}

std::optional<Moved> DealBoard::moveByLetter(const std::vector<RecordId>& ids, const BoardStage& to,
                                             QWidget* parent)
{
    return moveDeals(m_desk, ids, to.value, parent, true); // a letter is typed by mistake sooner
}

bool DealBoard::mayAdd(const BoardStage& stage) const
{
    return !isClosedStage(stage.value) && m_desk.rights().mayCreate(entity());
}

std::optional<Moved> DealBoard::add(const BoardStage& stage, QWidget* parent)
{
    FieldValues preset{{"stage", stage.value}};
    if (!m_pipeline.id.isNil()) {
        preset["pipeline"] = m_pipeline.id;
    }
    QuickCreateDialog dialog(m_desk, entity(), {}, parent, preset);
    // What a stage asks is asked of a deal that begins there, too.
    dialog.setAlong([&](const Record& deal) -> std::optional<FieldValues> {
        const std::string to = deal.text("stage");
        if (missingFor(m_pipeline, deal, to).empty()) {
            return FieldValues{};
        }
        StageDialog asked(m_desk, m_pipeline, deal, to, &dialog);
        return asked.exec() == QDialog::Accepted ? std::optional<FieldValues>(asked.values())
                                                 : std::nullopt;
    });
    if (dialog.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    const auto row = m_desk.replica().find("opportunity", dialog.id());
    const QString name = row ? recordTitle(row->record) : labelText(entity().labels);
    return Moved{tr("%1 created").arg(name), true, dialog.id()};
}

} // namespace caravan::ui
