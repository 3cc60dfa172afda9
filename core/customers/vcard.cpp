// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/customers/vcard.h"

#include "core/actions/duplicates.h"
#include "core/actions/permitted_edits.h"
#include "core/base/name_key.h"
#include "core/base/position.h"
#include "core/customers/vcard_lines.h"
#include "core/exchange/content_lines.h"
#include "core/exchange/person_name.h"
#include "core/schema/value_check.h"
#include "core/schema/value_text.h"
#include "core/store/failure.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace caravan {
namespace {

constexpr std::int64_t kPage = 1000;
constexpr std::int64_t kAccountsMax = 1'000'000;
constexpr int kSamePercent = 80; ///< a mail or a phone, or a name with one of them

std::string day(const std::string& date)
{
    std::string text = date;
    std::erase(text, '-');
    return text;
}

class CardWriter {
public:
    CardWriter(Replica& replica, CardVersion version) : m_replica(replica), m_version(version) {}

    std::string card(const Record& record)
    {
        m_text = "BEGIN:VCARD\r\n";
        const bool isThree = m_version == CardVersion::v3;
        line(std::string("VERSION:") + (isThree ? "3.0" : "4.0"));
        line("UID:urn:uuid:" + record.id.toString());
        line("FN:" + escapedText(record.text("full_name")));
        // Outlook, Android and iOS show N, not FN.
        PersonName name{record.text("given_name"), {}, record.text("family_name")};
        if (name.given.empty() && name.family.empty()) {
            name = partedName(record.text("full_name"));
        }
        line("N:" + escapedText(name.family) + ";" + escapedText(name.given) + ";;;");
        const std::string& company = m_replica.title("account", record.reference("account"));
        const std::string& department = record.text("department");
        if (!company.empty() || !department.empty()) {
            line("ORG:" + escapedText(company) +
                 (department.empty() ? "" : ";" + escapedText(department)));
        }
        text("TITLE", record.text("job_title"));
        text(isThree ? "TEL;TYPE=CELL" : "TEL;TYPE=cell", record.text("mobile"));
        text(isThree ? "TEL;TYPE=WORK,VOICE" : "TEL;TYPE=\"work,voice\"", record.text("phone"));
        text(isThree ? "EMAIL;TYPE=INTERNET" : "EMAIL", record.text("mail"));
        const std::string& birthday = record.text("birthday");
        text("BDAY", isThree ? birthday : day(birthday));
        position(record.reference("account"));
        text("X-WECHAT", record.text("wechat"));
        text("X-QQ", record.text("qq"));
        text("NOTE", record.text("notes"));
        ownFields(record);
        m_text += "END:VCARD\r\n";
        return m_text;
    }

private:
    void line(const std::string& content) { m_text += foldedLine(content); }
    void text(const char* name, const std::string& value)
    {
        if (!value.empty()) {
            line(std::string(name) + ":" + escapedText(value));
        }
    }

    void ownFields(const Record& record)
    {
        for (const Field& field : record.entity->fields) {
            if (isOnCards(field)) {
                text(propertyOfOwn(field.name).c_str(), valueToText(record.values[field.index]));
            }
        }
    }

    /// Where the person works is where the company is.
    void position(const RecordId& account)
    {
        const auto company = m_replica.find("account", account);
        const auto place = parsePosition(company ? company->record.text("position") : "");
        if (!place) {
            return;
        }
        std::string numbers = formatPosition(*place); // "48.137, 11.575"
        std::erase(numbers, ' ');
        if (m_version == CardVersion::v3) {
            std::replace(numbers.begin(), numbers.end(), ',', ';');
        }
        line((m_version == CardVersion::v3 ? "GEO:" : "GEO:geo:") + numbers);
    }

    Replica& m_replica;
    CardVersion m_version;
    std::string m_text;
};

using Company = std::map<std::string, std::string>;

class CardImporter {
public:
    explicit CardImporter(Replica& replica) : m_replica(replica)
    {
        const auto rows = orThrow(replica.select({"account", {}, {}, {}}, 0, kAccountsMax));
        for (const Row& row : rows) {
            m_accounts.try_emplace(companyKey(row.record.text("name")), row.record.id);
        }
    }

    void take(const CardPerson& person)
    {
        Record record(m_replica.catalogue().at("contact"), {});
        for (const auto& [field, value] : person.fields) {
            record.set(field, value);
        }
        if (!isNewHere(record)) {
            ++plan.known; // twice in one file
            return;
        }
        const auto same = findDuplicates(m_replica, "contact", identityOf(record), {});
        // Who says nothing but a name and a company is known by these.
        const bool hasOnlyName = identityOf(record).marks.size() < 2;
        const auto isSame = [&](const Duplicate& one) {
            const Record& there = one.row.record;
            const bool isThere = hasOnlyName ? there.reference("account") == knownAccountOf(person)
                                             : one.likeness.percent >= kSamePercent;
            return isThere && nameKey(there.text("full_name")) == nameKey(record.text("full_name"));
        };
        const auto known = std::find_if(same.begin(), same.end(), isSame);
        if (known != same.end()) {
            complete(known->row.record, person);
            return;
        }
        Edit edit = Edit::create("contact", m_replica.newId(), person.fields);
        Company rest = person.company;
        if (const RecordId account = accountOf(person, rest); !account.isNil()) {
            edit.set["account"] = account;
        }
        keepInNotes(edit, rest);
        plan.edits.push_back(std::move(edit));
        ++plan.made;
    }

    CardImport plan;

private:
    bool isNewHere(const Record& record)
    {
        const std::string key = record.text("full_name") + "\n" + record.text("mail") + "\n" +
                                record.text("mobile") + "\n" + record.text("phone");
        return m_seen.insert(key).second;
    }

    void complete(const Record& known, const CardPerson& person)
    {
        Edit edit = Edit::update(known);
        for (const auto& [field, value] : person.fields) {
            if (isEmpty(known.value(field))) {
                edit.set[field] = value;
            }
        }
        Company rest = person.company;
        bool isFurnished = false;
        if (known.reference("account").isNil()) {
            if (const RecordId account = accountOf(person, rest); !account.isNil()) {
                edit.set["account"] = account;
            }
        } else {
            isFurnished = furnish(known.reference("account"), rest);
        }
        if (isEmpty(known.value("notes"))) {
            keepInNotes(edit, rest);
        } else {
            tellLeftOut(known, person, rest);
        }
        const bool isCompleted = isFurnished || !edit.set.empty();
        if (!edit.set.empty()) {
            plan.edits.push_back(std::move(edit));
        }
        ++(isCompleted ? plan.completed : plan.known);
    }

    /// What the card says of the company and the company does not get.
    static void keepInNotes(Edit& edit, const Company& rest)
    {
        std::string notes;
        if (const auto there = edit.set.find("notes"); there != edit.set.end()) {
            notes = textOf(there->second);
        }
        for (const std::string& line : companyLines(rest)) {
            notes += (notes.empty() ? "" : "\n") + line;
        }
        if (!notes.empty()) {
            edit.set["notes"] = notes;
        }
    }

    void tellLeftOut(const Record& known, const CardPerson& person, const Company& rest)
    {
        for (const std::string& line : companyLines(rest)) {
            if (known.text("notes").find(line) == std::string::npos) {
                plan.problems.push_back({person.line, line.substr(0, line.find(':')),
                                         line + ": left out, the company has another"});
            }
        }
    }

    RecordId knownAccountOf(const CardPerson& person) const
    {
        const auto found = m_accounts.find(companyKey(person.organisation));
        return person.organisation.empty() || found == m_accounts.end() ? RecordId{}
                                                                        : found->second;
    }

    /// @p rest: what the card says of the company; what the company has afterwards is taken out.
    RecordId accountOf(const CardPerson& person, Company& rest)
    {
        if (person.organisation.empty()) {
            return {};
        }
        auto [found, isNew] = m_accounts.try_emplace(companyKey(person.organisation));
        if (!isNew) {
            furnish(found->second, rest);
            return found->second;
        }
        Edit edit = Edit::create("account", m_replica.newId(), {{"name", person.organisation}});
        const Entity& entity = m_replica.catalogue().at("account");
        for (auto part = rest.begin(); part != rest.end();) {
            const bool isTaken =
                static_cast<bool>(checkValue(*entity.field(part->first), part->second));
            if (isTaken) {
                edit.set[part->first] = part->second;
            }
            part = isTaken ? rest.erase(part) : std::next(part);
        }
        found->second = edit.id;
        m_furnished[edit.id] = edit.set;
        plan.edits.push_back(std::move(edit));
        ++plan.accounts;
        return found->second;
    }

    /// Gives the company what it does not have, an address only as a whole. True: it got something.
    bool furnish(const RecordId& company, Company& rest)
    {
        const auto account = m_replica.find("account", company);
        const auto isSaid = [&](const char* field) {
            return !has(company, account, field).empty();
        };
        const bool hasAddress = isSaid("street") || isSaid("city") || isSaid("postal_code");
        Edit edit = Edit::update("account", company);
        const Entity& entity = m_replica.catalogue().at("account");
        for (auto part = rest.begin(); part != rest.end();) {
            const auto& [field, text] = *part;
            const bool isAddress = field != "website" && field != "position";
            const std::string there = has(company, account, field.c_str());
            const bool isFree = account && there.empty() && !(isAddress && hasAddress) &&
                                checkValue(*entity.field(field), text);
            if (isFree) {
                edit.set[field] = text;
                m_furnished[company][field] = text;
            }
            const bool isThere = isFree || nameKey(there) == nameKey(text);
            part = isThere ? rest.erase(part) : std::next(part);
        }
        if (edit.set.empty()) {
            return false;
        }
        edit.opened = account->record;
        plan.edits.push_back(std::move(edit));
        return true;
    }

    /// What the company says, or is given by this file.
    std::string has(const RecordId& company, const std::optional<Row>& account, const char* field)
    {
        const auto given = m_furnished.find(company);
        if (given != m_furnished.end()) {
            const auto value = given->second.find(field);
            if (value != given->second.end()) {
                return textOf(value->second);
            }
        }
        return account ? account->record.text(field) : std::string();
    }

    Replica& m_replica;
    std::map<std::string, RecordId> m_accounts; ///< by company key
    std::set<std::string> m_seen;
    /// What accounts get by this file.
    std::map<RecordId, std::map<std::string, Value, std::less<>>> m_furnished;
};

} // namespace

Result<CardImport> importCards(Replica& replica, std::string_view bytes)
{
    Result<CardFile> file = readCards(replica.catalogue(), bytes);
    if (!file) {
        return file.error();
    }
    CardImporter importer(replica);
    for (const CardPerson& person : file->people) {
        importer.take(person);
    }
    if (const Done allowed = checkPermitted(replica, importer.plan.edits); !allowed) {
        return allowed.error();
    }
    auto& problems = importer.plan.problems;
    problems.insert(problems.begin(), file->problems.begin(), file->problems.end());
    return std::move(importer.plan);
}

Done exportCards(Replica& replica, const Query& query, CardVersion version,
                 const std::function<void(std::string_view)>& write)
{
    if (query.entity != "contact") {
        return Error{ErrorCode::invalid, "entity", "only contacts are written as vCards"};
    }
    CardWriter writer(replica, version);
    for (std::int64_t offset = 0;; offset += kPage) {
        const auto rows = replica.select(query, offset, kPage);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            write(writer.card(row.record));
        }
        if (static_cast<std::int64_t>(rows->size()) < kPage) {
            return done();
        }
    }
}

} // namespace caravan
