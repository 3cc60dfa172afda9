// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/schema/catalogue.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

// What a company changes of the product's schema. Its changes are a ledger: they are only ever
// added, the hub orders them, and the same product with the same ledger is the same catalogue
// everywhere. A change is a JSON object; "do" says what it does:
//
//   {"do": "add_entity", "entity": {…as in resources/schema…}, "activities": true, "files": true}
//   {"do": "add_section", "entity": "account", "section": {"name": …, "labels": …}}
//   {"do": "add_field", "entity": "account", "field": {…as in resources/schema…}}
//   {"do": "change_field", "entity": "account", "field": "x_grade", "set": {"required": true}}
//   {"do": "add_choice", "entity": "account", "field": "kind", "choice": {"value": …, "labels": …}}
//   {"do": "relabel", "entity": "account", "field": "x_grade", "labels": …}
//   {"do": "hide", "entity": "account", "field": "x_grade", "hidden": true}
//   {"do": "order", "entity": "account", "section": "main", "fields": […]}
//   {"do": "order", "entity": "account", "sections": ["x_water", "main"]}
//   {"do": "layout", "entity": "account", "facts": ["kind", "x_grade"], "opens": "contact"}
//   {"do": "add_report", "report": {"report": "x_by_grade", "entity": "account", "labels": …,
//     "measure": "count", "by": ["x_grade"], …as in resources/reports…}}
//   {"do": "relabel", "report": "funnel", "labels": …}
//   {"do": "hide", "report": "funnel", "hidden": true}
//
// "relabel" and "hide" name an entity, one of its sections (relabel only) or fields, or with
// "choice" one choice of a field. What "order" does not name follows as it was. "activities" and
// "files" let activities and attachments refer to a new entity, and its "number": "L" numbers its
// records "L26-17-001" and so on. "layout" says the fields of a record's head, and the entity whose
// tab its page opens on; null: on its details again. A report counts records or adds up one amount
// ("measure": "sum", "field"), by fields and through references. Labels need one language at least;
// the missing ones are filled from it.
//
// What a company adds to an entity of the product has a name that begins with "x_", and so have
// its entities: a later version of the product never uses such a name. A name is never used again
// for something else: what nobody needs any more is hidden, and its values stay.

/// Limits of what a company may add.
inline constexpr std::size_t kFieldsMax = 200; ///< of one entity, the product's among them
inline constexpr std::size_t kCompanyEntitiesMax = 50;
inline constexpr std::size_t kCompanyReportsMax = 100;
inline constexpr std::size_t kChoicesMax = 200;        ///< of one field
inline constexpr std::size_t kChangeBytesMax = 65'536; ///< of one change's JSON
inline constexpr std::size_t kChangesMax = 10'000;

/// @p product with @p changes in their order. Error: schema, key a SchemaRefusal
/// (core/schema/schema_reason.h) whose place is "entity.field" or as near as can be told, detail a
/// sentence that begins with it.
Result<std::shared_ptr<const Catalogue>> withChanges(const Catalogue& product,
                                                     const std::vector<std::string>& changes);

/// @p model with one more change.
Result<std::shared_ptr<const Catalogue>> withChange(const Catalogue& model,
                                                    std::string_view change);

/// One of several changes that does not fit.
struct Misfit {
    std::size_t place; ///< among the changes
    Error error;       ///< as withChanges()
};

/// @p base with those of @p changes that fit; the others are told in @p left.
std::shared_ptr<const Catalogue> withFittingChanges(const Catalogue& base,
                                                    const std::vector<std::string>& changes,
                                                    std::vector<Misfit>* left = nullptr);

/// The same for a ledger that was published over another version of the product. An entity of the
/// company whose letter the product has taken since goes on with the first letter that is free:
/// left out, all its records would be.
std::shared_ptr<const Catalogue> withLedger(const Catalogue& product,
                                            const std::vector<std::string>& changes,
                                            std::vector<Misfit>* left = nullptr);

/// What a hub serves, or what a replica has stored from it, as this program understands it: with a
/// newer product just as @p json says, else @p product with the company's changes that fit it.
/// Error: schema.
Result<std::shared_ptr<const Catalogue>> adopted(const std::shared_ptr<const Catalogue>& product,
                                                 std::string_view json);

/// What a change is about, for lists and messages: "account", "account.x_grade",
/// "account.kind.x_reseller". Empty where the text is no change.
std::string subjectOf(std::string_view change);

} // namespace caravan
