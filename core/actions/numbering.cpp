// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/numbering.h"

#include "core/rules/rights.h"
#include "core/store/replica.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::int64_t kWaitingMax = 100; ///< two edits each and the series stay within a bundle
constexpr std::size_t kTagLength = 4;

struct Kind {
    std::string entity;
    Numbered rule;
};

const std::vector<Kind>& kinds()
{
    static const std::vector<Kind> kKinds = [] {
        std::vector<Kind> numbered;
        for (const Entity& entity : Catalogue::builtIn()->entities()) {
            if (entity.number) {
                numbered.push_back({entity.name, *entity.number});
            }
        }
        return numbered;
    }();
    return kKinds;
}

const Kind* kindOf(const std::string& entity)
{
    const auto found = std::find_if(kinds().begin(), kinds().end(),
                                    [&](const Kind& kind) { return kind.entity == entity; });
    return found == kinds().end() ? nullptr : &*found;
}

std::string padded(std::int64_t number, std::size_t digits)
{
    const std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

std::int64_t countIn(const Record& series, const std::string& field)
{
    const auto* count = std::get_if<std::int64_t>(&series.value(field));
    return count != nullptr ? *count : 0;
}

std::optional<Record> ownSeries(Replica& replica, const ReplicaId& id)
{
    const auto rows = replica.select(
        {"number_series", Filter::where("replica", Compare::equal, id.toString()), {}, {}}, 0, 1);
    return rows && !rows->empty() ? std::optional(rows->front().record) : std::nullopt;
}

Edit newSeries(Replica& replica, const SyncState& state)
{
    return Edit::create("number_series", replica.newId(),
                        {{"name", state.userName.empty() ? std::string("Laptop") : state.userName},
                         {"replica", state.replica.toString()}});
}

} // namespace

bool Numbering::isNumbered(const std::string& entity)
{
    return kindOf(entity) != nullptr;
}

Numbering::Numbering(Replica& replica) : m_replica(replica)
{
    const SyncState state = replica.syncState();
    m_series = ownSeries(replica, state.replica);
    m_isHubless = state.hubId.empty();
    const std::string id = state.replica.toString();
    // The last part of a UUID is random.
    std::transform(id.end() - kTagLength, id.end(), std::back_inserter(m_tag), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
}

/// Of this laptop's numbers; empty while the hub has not given it.
std::string Numbering::label() const
{
    const auto* serial = m_series ? std::get_if<std::int64_t>(&m_series->value("serial")) : nullptr;
    if (serial != nullptr) {
        return std::to_string(*serial);
    }
    return m_isHubless ? "L" + m_tag : std::string();
}

std::optional<std::string> Numbering::draw(const std::string& entity, Date today)
{
    const Kind* kind = kindOf(entity);
    const std::string series = label();
    if (kind == nullptr || series.empty()) {
        return std::nullopt;
    }
    auto [count, isFirst] = m_drawn.try_emplace(
        kind->rule.counter, m_series ? countIn(*m_series, kind->rule.counter) : 0);
    ++count->second;
    return kind->rule.letter + padded(static_cast<int>(today.year()) % 100, 2) + "-" + series +
           "-" + padded(count->second, 3);
}

bool Numbering::isOwn(const std::string& number) const
{
    const std::string series = label();
    // Letter and year stand before the series.
    return !series.empty() && number.size() > 3 && number.find("-" + series + "-") == 3;
}

std::vector<Edit> Numbering::edits()
{
    Edit edit = m_series ? Edit::update(*m_series) : newSeries(m_replica, m_replica.syncState());
    for (const auto& [field, count] : m_drawn) {
        edit.set[field] = count;
    }
    return m_series && m_drawn.empty() ? std::vector<Edit>{} : std::vector<Edit>{edit};
}

std::vector<Edit> missingSeries(Replica& replica)
{
    const SyncState state = replica.syncState();
    const Rights rights(replica.sharedCatalogue(), roleFrom(state.role), state.user, {});
    const bool isNeeded =
        !state.user.isNil() && !state.hubId.empty() && state.isRegistered &&
        std::any_of(kinds().begin(), kinds().end(),
                    [&](const Kind& kind) {
                        return rights.mayCreate(replica.catalogue().at(kind.entity));
                    }) &&
        !ownSeries(replica, state.replica);
    return isNeeded ? std::vector<Edit>{newSeries(replica, state)} : std::vector<Edit>{};
}

std::vector<Edit> numberWaiting(Replica& replica, Date today)
{
    std::vector<Edit> edits;
    const SyncState state = replica.syncState();
    Numbering numbering(replica);
    for (const Kind& kind : kinds()) {
        const Filter mine =
            Filter::all({Filter::whereEmpty(kind.rule.field),
                         Filter::where(replica.catalogue().at(kind.entity).scope.owner,
                                       Compare::equal, state.user)});
        const auto rows = replica.select({kind.entity, mine, {}, {}}, 0, kWaitingMax);
        for (const Row& row : rows ? *rows : std::vector<Row>{}) {
            const auto number = numbering.draw(kind.entity, today);
            if (!number) {
                return {};
            }
            edits.push_back(Edit::update(row.record, {{kind.rule.field, *number}}));
        }
    }
    if (!edits.empty()) {
        const std::vector<Edit> counts = numbering.edits();
        edits.insert(edits.end(), counts.begin(), counts.end());
    }
    return edits;
}

} // namespace caravan
