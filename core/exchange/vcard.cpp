// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/vcard.h"

#include "core/base/position.h"
#include "core/exchange/content_lines.h"
#include "core/rules/duplicates.h"

#include <algorithm>
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
        line("N:" + escapedText(record.text("family_name")) + ";" +
             escapedText(record.text("given_name")) + ";;;");
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

class Importer {
public:
    explicit Importer(Replica& replica) : m_replica(replica)
    {
        const auto rows = replica.select({"account", {}, {}, {}}, 0, kAccountsMax);
        for (const Row& row : rows ? *rows : std::vector<Row>{}) {
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
            return isThere &&
                   companyKey(there.text("full_name")) == companyKey(record.text("full_name"));
        };
        const auto known = std::find_if(same.begin(), same.end(), isSame);
        if (known != same.end()) {
            complete(known->row.record, person);
            return;
        }
        Edit edit;
        edit.kind = ChangeKind::create;
        edit.entity = "contact";
        edit.id = m_replica.newId();
        edit.set = person.fields;
        if (const RecordId account = accountOf(person); !account.isNil()) {
            edit.set["account"] = account;
        }
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
        Edit edit;
        edit.entity = "contact";
        edit.id = known.id;
        edit.opened = known;
        for (const auto& [field, value] : person.fields) {
            if (isEmpty(known.value(field))) {
                edit.set[field] = value;
            }
        }
        if (known.reference("account").isNil()) {
            if (const RecordId account = accountOf(person); !account.isNil()) {
                edit.set["account"] = account;
            }
        }
        const bool isPlaced = place(known.reference("account"), person);
        const bool isCompleted = isPlaced || !edit.set.empty();
        if (!edit.set.empty()) {
            plan.edits.push_back(std::move(edit));
        }
        ++(isCompleted ? plan.completed : plan.known);
    }

    RecordId knownAccountOf(const CardPerson& person) const
    {
        const auto found = m_accounts.find(companyKey(person.organisation));
        return person.organisation.empty() || found == m_accounts.end() ? RecordId{}
                                                                        : found->second;
    }

    RecordId accountOf(const CardPerson& person)
    {
        if (person.organisation.empty()) {
            return {};
        }
        auto [found, isNew] = m_accounts.try_emplace(companyKey(person.organisation));
        if (isNew) {
            Edit edit;
            edit.kind = ChangeKind::create;
            edit.entity = "account";
            edit.id = m_replica.newId();
            edit.set = {{"name", person.organisation}};
            if (!person.position.empty()) {
                edit.set["position"] = person.position;
            }
            found->second = edit.id;
            m_placed.insert(edit.id);
            plan.edits.push_back(std::move(edit));
            ++plan.accounts;
        }
        place(found->second, person);
        return found->second;
    }

    /// Gives the company the position of the card, once and only where it has none.
    bool place(const RecordId& company, const CardPerson& person)
    {
        if (company.isNil() || person.position.empty() || m_placed.count(company) != 0) {
            return false;
        }
        const auto account = m_replica.find("account", company);
        if (!account || !isEmpty(account->record.value("position"))) {
            return false;
        }
        Edit edit;
        edit.entity = "account";
        edit.id = company;
        edit.opened = account->record;
        edit.set = {{"position", person.position}};
        plan.edits.push_back(std::move(edit));
        m_placed.insert(company);
        return true;
    }

    Replica& m_replica;
    std::map<std::string, RecordId> m_accounts; ///< by company key
    std::set<std::string> m_seen;
    std::set<RecordId> m_placed; ///< accounts that get their position by this file
};

} // namespace

Result<CardImport> importCards(Replica& replica, std::string_view bytes)
{
    Result<CardFile> file = readCards(replica.catalogue(), bytes);
    if (!file) {
        return file.error();
    }
    Importer importer(replica);
    for (const CardPerson& person : file->people) {
        importer.take(person);
    }
    importer.plan.problems = std::move(file->problems);
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
