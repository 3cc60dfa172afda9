// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The cards of a fair: people of whom nobody knows yet whether something comes of it.
#include "core/customers/vcard.h"

#include "core/actions/duplicates.h"
#include "core/actions/permitted_edits.h"
#include "core/base/name_key.h"
#include "core/customers/vcard_lines.h"
#include "core/schema/value_text.h"

#include <algorithm>
#include <set>

namespace caravan {
namespace {

constexpr int kSameLeadPercent = 80; ///< a mail or a phone beside the name

using Values = std::map<std::string, Value, std::less<>>;

Values leadOf(const Entity& leads, const CardPerson& person)
{
    Values lead;
    const auto move = [&](const char* from, const char* to) {
        const auto found = person.fields.find(from);
        if (found != person.fields.end() && !isEmpty(found->second)) {
            lead.try_emplace(to, found->second);
        }
    };
    move("full_name", "name");
    move("job_title", "job_title");
    move("mobile", "phone");
    move("phone", "phone");
    move("mail", "mail");
    move("wechat", "wechat");
    move("notes", "notes");
    if (!person.organisation.empty()) {
        lead["company"] = person.organisation;
    }
    std::map<std::string, std::string> rest = person.company;
    for (const char* field : {"position", "city", "country"}) {
        if (const auto text = person.company.find(field); text != person.company.end()) {
            lead[field] = text->second;
        }
    }
    rest.erase("position");
    std::string notes = lead.count("notes") != 0 ? textOf(lead["notes"]) : std::string();
    for (const std::string& line : companyLines(rest)) {
        notes += (notes.empty() ? "" : "\n") + line;
    }
    for (const auto& [field, value] : person.fields) { // the same field of leads, or the notes
        if (!isCompanyName(field)) {
            continue;
        }
        const Field* same = leads.field(field);
        const Result<Value> taken =
            same != nullptr ? valueFromText(*same, valueToText(value)) : Result<Value>(Error{});
        if (taken && !isEmpty(*taken)) {
            lead[field] = *taken;
        } else {
            notes += (notes.empty() ? "" : "\n") + propertyOfOwn(field) + ": " + valueToText(value);
        }
    }
    if (!notes.empty()) {
        lead["notes"] = notes;
    }
    return lead;
}

Record recordOf(const Catalogue& catalogue, const Values& values)
{
    Record record(catalogue.at("lead"), {});
    for (const auto& [field, value] : values) {
        record.set(field, value);
    }
    return record;
}

} // namespace

Result<CardImport> importCardsAsLeads(Replica& replica, std::string_view bytes)
{
    Result<CardFile> file = readCards(replica.catalogue(), bytes);
    if (!file) {
        return file.error();
    }
    CardImport plan;
    std::set<std::vector<Identity::Mark>> seen; // twice in one file
    for (const CardPerson& person : file->people) {
        const Values values = leadOf(replica.catalogue().at("lead"), person);
        const Record record = recordOf(replica.catalogue(), values);
        const Identity identity = identityOf(record);
        const auto same = findDuplicates(replica, "lead", identity, {});
        const auto isSame = [&](const Duplicate& one) {
            const Record& there = one.row.record;
            const bool isColleague =
                companyKey(there.text("company")) == companyKey(record.text("company"));
            return (isColleague || one.likeness.percent >= kSameLeadPercent) &&
                   nameKey(there.text("name")) == nameKey(record.text("name"));
        };
        const auto known = std::find_if(same.begin(), same.end(), isSame);
        if (known == same.end()) {
            if (!seen.insert(identity.marks).second) {
                ++plan.known;
                continue;
            }
            plan.edits.push_back(Edit::create("lead", replica.newId(), values));
            ++plan.made;
            continue;
        }
        Edit edit = Edit::update(known->row.record);
        for (const auto& [field, value] : values) {
            if (isEmpty(known->row.record.value(field))) {
                edit.set[field] = value;
            }
        }
        ++(edit.set.empty() ? plan.known : plan.completed);
        if (!edit.set.empty()) {
            plan.edits.push_back(std::move(edit));
        }
    }
    plan.problems = std::move(file->problems);
    if (const Done allowed = checkPermitted(replica, plan.edits); !allowed) {
        return allowed.error();
    }
    return plan;
}

} // namespace caravan
