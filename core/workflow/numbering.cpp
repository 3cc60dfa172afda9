// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/workflow/numbering.h"

#include "core/base/local_time.h"
#include "core/record/rights.h"
#include "core/store/replica.h"
#include "core/store/replica_source.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::int64_t kWaitingMax = 100; ///< two edits each and the series stay within a bundle
constexpr std::size_t kTagLength = 4;

/// How records of an entity are numbered; nullptr where they are not.
const Numbered* ruleOf(const Catalogue& catalogue, const std::string& name)
{
    const Entity* entity = catalogue.entity(name);
    return entity != nullptr && entity->number ? &*entity->number : nullptr;
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

const std::string& seriesOf(const Catalogue& catalogue)
{
    return catalogue.at(Serves::numbers).name;
}

std::optional<Record> ownSeries(RecordSource& source, const ReplicaId& id)
{
    const std::vector<Record> series =
        source.having(seriesOf(source.catalogue()), "replica", id.toString());
    return series.empty() ? std::nullopt : std::optional(series.front());
}

Edit newSeries(const std::string& entity, const Author& author, const RecordId& id)
{
    return Edit::create(entity, id,
                        {{"name", author.name.empty() ? std::string("Laptop") : author.name},
                         {"replica", author.replica.toString()}});
}

} // namespace

Done NumberRule::complete(Draft& draft) const
{
    if (draft.author().replica.isNil()) {
        return done(); // made at the hub: the laptop of whoever owns it will number it
    }
    /// Nullptr where it needs no number.
    const auto wanted = [&](const Edit& edit) -> const Numbered* {
        const Numbered* rule = edit.kind == ChangeKind::create
                                   ? ruleOf(draft.before().catalogue(), edit.entity)
                                   : nullptr;
        return rule != nullptr && !edit.sets(rule->field) ? rule : nullptr;
    };
    if (std::none_of(draft.edits().begin(), draft.edits().end(), wanted)) {
        return done(); // most saves number nothing and need not look for the series
    }
    Numbering numbering(draft.before(), draft.author());
    for (std::size_t i = 0; i < draft.size(); ++i) {
        const Numbered* rule = wanted(draft.edit(i));
        const auto number = rule != nullptr ? numbering.draw(*rule, draft.today()) : std::nullopt;
        if (number) {
            draft.set(i, rule->field, *number);
        }
    }
    for (Edit& edit : numbering.edits([&] { return draft.newId(); })) {
        draft.add(std::move(edit));
    }
    return done();
}

Numbering::Numbering(RecordSource& source, const Author& author)
    : m_author(author), m_entity(seriesOf(source.catalogue())),
      m_series(ownSeries(source, author.replica))
{
    const std::string id = author.replica.toString();
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
    return m_author.isHubless ? "L" + m_tag : std::string();
}

std::optional<std::string> Numbering::draw(const Numbered& rule, Date today)
{
    const std::string series = label();
    if (series.empty()) {
        return std::nullopt;
    }
    auto [count, isFirst] =
        m_drawn.try_emplace(rule.counter, m_series ? countIn(*m_series, rule.counter) : 0);
    ++count->second;
    return rule.letter + padded(static_cast<int>(today.year()) % 100, 2) + "-" + series + "-" +
           padded(count->second, 3);
}

bool Numbering::isOwn(const std::string& number) const
{
    const std::string series = label();
    // Letter and year stand before the series.
    return !series.empty() && number.size() > 3 && number.find("-" + series + "-") == 3;
}

std::vector<Edit> Numbering::edits(const std::function<RecordId()>& newId) const
{
    Edit edit = m_series ? Edit::update(*m_series) : newSeries(m_entity, m_author, newId());
    for (const auto& [field, count] : m_drawn) {
        edit.set[field] = count;
    }
    return m_series && m_drawn.empty() ? std::vector<Edit>{} : std::vector<Edit>{edit};
}

std::vector<Edit> missingSeries(Replica& replica)
{
    const SyncState state = replica.syncState();
    ReplicaSource source(replica);
    const Rights rights(replica.sharedCatalogue(), roleFrom(state.role), state.user, {});
    const std::vector<Entity>& entities = replica.catalogue().entities();
    const bool isNeeded = !state.user.isNil() && !state.hubId.empty() && state.isRegistered &&
                          std::any_of(entities.begin(), entities.end(),
                                      [&](const Entity& entity) {
                                          return entity.number && rights.mayCreate(entity);
                                      }) &&
                          !ownSeries(source, state.replica) && !source.failure();
    return isNeeded ? std::vector<Edit>{newSeries(seriesOf(replica.catalogue()), authorOf(state),
                                                  replica.newId())}
                    : std::vector<Edit>{};
}

std::vector<Edit> numberWaiting(Replica& replica, Date today)
{
    std::vector<Edit> edits;
    const SyncState state = replica.syncState();
    const Author author = authorOf(state);
    ReplicaSource source(replica);
    Numbering numbering(source, author);
    if (source.failure()) {
        return {}; // the next beat asks again
    }
    for (const Entity& entity : replica.catalogue().entities()) {
        if (!entity.number) {
            continue;
        }
        const Filter mine =
            Filter::all({Filter::whereEmpty(entity.number->field),
                         Filter::where(entity.scope.owner, Compare::equal, state.user)});
        const auto rows = replica.select({entity.name, mine, {}, {}}, 0, kWaitingMax);
        if (!rows) {
            return {};
        }
        for (const Row& row : *rows) {
            const auto number = numbering.draw(*entity.number, today);
            if (!number) {
                return {};
            }
            edits.push_back(Edit::update(row.record, {{entity.number->field, *number}}));
        }
    }
    if (!edits.empty()) {
        const std::vector<Edit> counts = numbering.edits([&] { return replica.newId(); });
        edits.insert(edits.end(), counts.begin(), counts.end());
    }
    return edits;
}

std::vector<Edit> NumberUpkeep::due(Replica& replica, TimePoint now, const Commit& since)
{
    const std::vector<Entity>& entities = replica.catalogue().entities();
    bool isConcerned = since.touches(seriesOf(replica.catalogue())) ||
                       std::any_of(entities.begin(), entities.end(), [&](const Entity& entity) {
                           return entity.number && since.touches(entity.name);
                       });
    if (since.syncState || !m_signIn) { // every page of a sync says so; only a sign-in matters
        const SyncState state = replica.syncState();
        const std::tuple signIn(state.user, state.replica, state.isRegistered);
        isConcerned = isConcerned || m_signIn != signIn;
        m_signIn = signIn;
    }
    if (!isConcerned) {
        return {};
    }
    std::vector<Edit> edits = missingSeries(replica);
    return edits.empty() ? numberWaiting(replica, localTime(now).day) : edits;
}

} // namespace caravan
