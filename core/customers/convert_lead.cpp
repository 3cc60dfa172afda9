// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/customers/convert_lead.h"

#include "core/workflow/move_state.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::size_t kActivitiesMax = 1000;

/// Takes over what both know under a name, where the new record does not say it yet.
void copy(Edit& edit, const Entity& to, const Record& lead,
          std::initializer_list<std::pair<const char*, const char*>> fields)
{
    for (const auto& [from, into] : fields) {
        const Field* source = lead.entity->field(from);
        const Field* target = to.field(into);
        if (source == nullptr || target == nullptr || source->type != target->type) {
            continue;
        }
        const Value& value = lead.values[source->index];
        const bool isKnown =
            target->type != FieldType::choice || target->choice(textOf(value)) != nullptr;
        if (!isEmpty(value) && isKnown && edit.set.count(into) == 0) {
            edit.set[into] = value;
        }
    }
}

std::string companyOf(const Record& lead)
{
    const std::string& company = lead.text("company");
    return company.empty() ? lead.text("name") : company;
}

Edit newAccount(Replica& replica, const Record& lead)
{
    Edit edit = Edit::create("account", replica.newId());
    edit.set["name"] = companyOf(lead);
    if (lead.text("company").empty()) {
        edit.set["legal_form"] = std::string("person");
    }
    edit.set["kind"] = std::string("prospect");
    copy(edit, replica.catalogue().at("account"), lead,
         {{"phone", "phone"},
          {"city", "city"},
          {"country", "country"},
          {"position", "position"},
          {"industry", "industry"},
          {"source", "source"},
          {"owner", "owner"},
          {"team", "team"}});
    return edit;
}

Edit newContact(Replica& replica, const Record& lead, const RecordId& account)
{
    Edit edit = Edit::create("contact", replica.newId());
    edit.set["full_name"] = lead.text("name");
    edit.set["account"] = account;
    copy(edit, replica.catalogue().at("contact"), lead,
         {{"job_title", "job_title"},
          {"phone", "mobile"},
          {"mail", "mail"},
          {"wechat", "wechat"},
          {"owner", "owner"}});
    return edit;
}

Edit newOpportunity(Replica& replica, const Record& lead, const Conversion& conversion, Date today)
{
    Edit edit = Edit::create("opportunity", replica.newId());
    std::string name = conversion.opportunityName;
    if (name.empty()) {
        const std::string& interest = lead.text("interest");
        name = interest.empty() ? companyOf(lead) : interest;
    }
    edit.set["name"] = name;
    edit.set["stage"] = std::string("qualified");
    edit.set["engage_date"] = formatDate(today);
    copy(edit, replica.catalogue().at("opportunity"), lead,
         {{"budget", "amount"}, {"source", "source"}, {"owner", "owner"}, {"team", "team"}});
    return edit;
}

} // namespace

LeadMatches matchesOf(Replica& replica, const Record& lead)
{
    LeadMatches matches;
    // As an account the lead is its company, as a contact its person.
    Record account(replica.catalogue().at("account"), {});
    account.set("name", companyOf(lead));
    account.set("phone", lead.value("phone"));
    account.set("mail", lead.value("mail"));
    matches.accounts = findDuplicates(replica, "account", identityOf(account), {});
    Record contact(replica.catalogue().at("contact"), {});
    contact.set("full_name", lead.value("name"));
    contact.set("mobile", lead.value("phone"));
    contact.set("mail", lead.value("mail"));
    matches.contacts = findDuplicates(replica, "contact", identityOf(contact), {});
    // Where a known person works is an account worth offering.
    for (const Duplicate& person : matches.contacts) {
        const RecordId employer = person.row.record.reference("account");
        const bool isOffered =
            std::any_of(matches.accounts.begin(), matches.accounts.end(),
                        [&](const Duplicate& one) { return one.row.record.id == employer; });
        const auto row =
            employer.isNil() || isOffered ? std::nullopt : replica.find("account", employer);
        if (row) {
            matches.accounts.push_back({*row, person.likeness});
        }
    }
    return matches;
}

Result<std::vector<Edit>> convertLead(Replica& replica, const Record& lead,
                                      const Conversion& conversion, Date today)
{
    if (lead.text("status") == "converted") {
        return Error{ErrorCode::invalid, "status", "is converted already"};
    }
    std::vector<Edit> edits;
    RecordId account = conversion.account.value_or(RecordId{});
    RecordId contact = conversion.contact.value_or(RecordId{});
    if (conversion.account && !replica.find("account", account)) {
        return Error{ErrorCode::notFound, "account", account.toString()};
    }
    if (conversion.contact && !replica.find("contact", contact)) {
        return Error{ErrorCode::notFound, "contact", contact.toString()};
    }
    if (!conversion.account) {
        edits.push_back(newAccount(replica, lead));
        account = edits.back().id;
    }
    if (!conversion.contact) {
        edits.push_back(newContact(replica, lead, account));
        contact = edits.back().id;
    }
    Result<Edit> done = moveState(lead, "converted",
                                  {{"converted_account", account}, {"converted_contact", contact}});
    if (!done) {
        return done.error();
    }
    Value opportunity;
    if (conversion.makesOpportunity) {
        Edit deal = newOpportunity(replica, lead, conversion, today);
        deal.set["account"] = account;
        deal.set["contact"] = contact;
        opportunity = deal.id;
        done->set["converted_opportunity"] = deal.id;
        edits.push_back(std::move(deal));
    }
    for (const Row& row : replica.related("activity", "lead", lead.id, kActivitiesMax)) {
        // Another's activity is not ours to change, and one refusal would undo the whole.
        if (row.record.reference("owner") != lead.reference("owner")) {
            continue;
        }
        Edit activity = Edit::update(row.record);
        for (const auto& [field, value] :
             {std::pair("account", Value(account)), std::pair("contact", Value(contact)),
              std::pair("opportunity", opportunity)}) {
            if (isEmpty(row.record.value(field)) && !isEmpty(value)) {
                activity.set[field] = value;
            }
        }
        if (!activity.set.empty()) {
            edits.push_back(std::move(activity));
        }
    }
    edits.push_back(std::move(*done));
    return edits;
}

} // namespace caravan
