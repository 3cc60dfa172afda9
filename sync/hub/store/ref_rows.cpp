// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/ref_rows.h"

#include <utility>

namespace caravan::hub {

std::vector<Reference> referencesOf(Connection& connection, std::int64_t rid)
{
    std::vector<Reference> references;
    const auto rows = connection.run(
        "SELECT field, to_entity, to_id, reveals FROM ref WHERE from_rid=$1 ORDER BY field", {rid});
    while (rows->next()) {
        references.push_back({std::string(rows->text(0)), std::string(rows->text(1)),
                              RecordId(rows->uuid(2)), numbersFrom(rows->text(3))});
    }
    return references;
}

void saveReference(Connection& connection, std::int64_t rid, const Reference& reference)
{
    connection.execute(
        "INSERT INTO ref(from_rid, field, to_entity, to_id, reveals) "
        "VALUES($1, $2, $3, $4, $5) ON CONFLICT(from_rid, field) DO UPDATE "
        "SET to_entity=excluded.to_entity, to_id=excluded.to_id, "
        "reveals=excluded.reveals",
        {rid, reference.field, reference.entity, param(reference.id), toText(reference.reveals)});
}

void removeReference(Connection& connection, std::int64_t rid, std::string_view field)
{
    connection.execute("DELETE FROM ref WHERE from_rid=$1 AND field=$2", {rid, field});
}

namespace {

std::vector<Referrer> allReferrers(Connection& connection, std::string_view entity,
                                   const RecordId& id)
{
    std::vector<Referrer> referrers;
    const auto rows =
        connection.run("SELECT ref.from_rid, record.entity, ref.field FROM ref "
                       "JOIN record ON record.rid=ref.from_rid "
                       "WHERE ref.to_id=$1 AND ref.to_entity=$2 ORDER BY ref.from_rid",
                       {param(id), entity});
    while (rows->next()) {
        referrers.push_back(
            {rows->integer(0), std::string(rows->text(1)), std::string(rows->text(2))});
    }
    return referrers;
}

bool isKnown(const Catalogue& catalogue, const Referrer& referrer)
{
    const Entity* from = catalogue.entity(referrer.entity);
    return from != nullptr && from->field(referrer.field) != nullptr;
}

} // namespace

std::vector<Referrer> referrersOf(Connection& connection, const Catalogue& catalogue,
                                  std::string_view entity, const RecordId& id)
{
    std::vector<Referrer> referrers = allReferrers(connection, entity, id);
    std::erase_if(referrers, [&](const Referrer& one) { return !isKnown(catalogue, one); });
    return referrers;
}

std::optional<Referrer> strangeReferrer(Connection& connection, const Catalogue& catalogue,
                                        std::string_view entity, const RecordId& id)
{
    for (Referrer& referrer : allReferrers(connection, entity, id)) {
        if (!isKnown(catalogue, referrer)) {
            return std::move(referrer);
        }
    }
    return std::nullopt;
}

NumberSet revealedScopes(Connection& connection, std::string_view entity, const RecordId& id)
{
    NumberSet scopes;
    const auto rows = connection.run(
        "SELECT DISTINCT reveals FROM ref WHERE to_id=$1 AND to_entity=$2 AND reveals<>''",
        {param(id), entity});
    while (rows->next()) {
        insertAll(scopes, numbersFrom(rows->text(0)));
    }
    return scopes;
}

} // namespace caravan::hub
