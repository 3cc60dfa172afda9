// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/visit_report.h"

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/customers/paper_language.h"
#include "core/record/address.h"
#include "core/record/record_code.h"
#include "core/schema/value_text.h"
#include "core/service/checklist.h"
#include "core/store/replica.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace caravan {
namespace {

using LineKind = ReportLine::Kind;

constexpr std::size_t kPartsMax = 500;
constexpr std::string_view kSealMark = "?seal=";

const Labels kYes{{"en", "Yes"}, {"zh_CN", "是"}, {"zh_TW", "是"}};
const Labels kNo{{"en", "No"}, {"zh_CN", "否"}, {"zh_TW", "否"}};
const Labels kNotApplicable{{"en", "Does not apply"}, {"zh_CN", "不适用"}, {"zh_TW", "不適用"}};
const Labels kReport{{"en", "Service report"}, {"zh_CN", "服务报告"}, {"zh_TW", "服務報告"}};
const Labels kAddress{{"en", "Address"}, {"zh_CN", "地址"}, {"zh_TW", "地址"}};
const Labels kPutIn{{"en", "put in"}, {"zh_CN", "装入"}, {"zh_TW", "裝入"}};
const Labels kTakenOut{{"en", "taken out"}, {"zh_CN", "拆下"}, {"zh_TW", "拆下"}};

/// One report while it is written.
class Writer {
public:
    Writer(Replica& replica, const Record& visit, const ReportContext& context)
        : m_replica(replica), m_visit(visit), m_context(context),
          m_checklist(readChecklist(replica, visit))
    {
    }

    std::vector<ReportLine> write();

private:
    const std::string& word(const Labels& labels) const
    {
        return label(labels, m_context.language);
    }
    std::string shown(const Record& record, const Field& field);
    std::string localTime(const std::string& text) const;
    void section(const std::string& title);
    void add(LineKind kind, std::string label, std::string text);
    void facts(const Record& record, std::initializer_list<const char*> fields);
    void address();
    void machine();
    std::string limitsOf(const Record& answer) const;
    void checks();
    void readings();
    void parts();

    Replica& m_replica;
    const Record& m_visit;
    const ReportContext& m_context;
    Checklist m_checklist;
    std::vector<ReportLine> m_lines;
    std::string m_section; ///< written with its first line
};

std::string Writer::localTime(const std::string& text) const
{
    const auto time = parseDateTime(text);
    if (!time) {
        return text;
    }
    const int offset = m_context.utcOffsetMinutes;
    const std::string local = formatDateTime(*time + std::chrono::minutes(offset));
    char zone[16];
    std::snprintf(zone, sizeof zone, "UTC%c%02d:%02d", offset < 0 ? '-' : '+',
                  std::abs(offset) / 60 % 24, std::abs(offset) % 60);
    return local.substr(0, 10) + " " + local.substr(11, 5) + " (" + zone + ")";
}

std::string Writer::shown(const Record& record, const Field& field)
{
    const Value& value = record.values[field.index];
    if (const bool* flag = std::get_if<bool>(&value)) {
        return word(*flag ? kYes : kNo);
    }
    if (const auto target = targetOf(field, value)) {
        return m_replica.title(target->entity, target->id);
    }
    if (field.type == FieldType::dateTime) {
        return localTime(textOf(value));
    }
    if (const Choice* choice = field.choice(textOf(value));
        choice != nullptr && field.type == FieldType::choice) {
        return word(choice->labels);
    }
    return valueToText(value);
}

void Writer::section(const std::string& title)
{
    m_section = title;
}

void Writer::add(LineKind kind, std::string label, std::string text)
{
    if (!m_section.empty()) {
        m_lines.push_back({LineKind::section, {}, std::exchange(m_section, {})});
    }
    m_lines.push_back({kind, std::move(label), std::move(text)});
}

void Writer::facts(const Record& record, std::initializer_list<const char*> fields)
{
    for (const char* name : fields) {
        const Field* field = record.entity->field(name);
        if (field == nullptr || isEmpty(record.values[field->index])) {
            continue;
        }
        add(LineKind::fact, word(field->labels), shown(record, *field));
    }
}

void Writer::address()
{
    const auto account = m_replica.find("account", m_visit.reference("account"));
    const std::string line = account ? oneLine(addressOf(account->record)) : std::string();
    if (!line.empty()) {
        add(LineKind::fact, word(kAddress), line);
    }
}

void Writer::machine()
{
    const auto asset = m_replica.find("asset", m_visit.reference("asset"));
    if (asset) {
        section(word(asset->record.entity->labels));
        facts(asset->record, {"name", "serial", "product", "place", "warranty_until", "contract"});
    }
}

/// " (1–6)", " (≤ 6)" or nothing: what a number is judged by stands beside it.
std::string Writer::limitsOf(const Record& answer) const
{
    const auto item =
        std::find_if(m_checklist.items.begin(), m_checklist.items.end(),
                     [&](const CheckItem& one) { return one.id == answer.reference("item"); });
    if (item == m_checklist.items.end() || (!item->low && !item->high)) {
        return {};
    }
    return !item->high  ? " (≥ " + item->low->toString() + ")"
           : !item->low ? " (≤ " + item->high->toString() + ")"
                        : " (" + item->low->toString() + "–" + item->high->toString() + ")";
}

void Writer::checks()
{
    std::vector<Record> answers;
    for (auto& [item, record] : readAnswers(m_replica, m_visit.id)) {
        if (!record.text("answer").empty()) {
            answers.push_back(record);
        }
    }
    std::sort(answers.begin(), answers.end(), [](const Record& a, const Record& b) {
        return std::tie(a.value("position"), a.id) < std::tie(b.value("position"), b.id);
    });
    section(word(m_replica.catalogue().at("visit_check").plural));
    for (const Record& answer : answers) {
        const std::string& said = answer.text("answer");
        std::string text = said == "yes"   ? word(kYes)
                           : said == "no"  ? word(kNo)
                           : said == "n/a" ? word(kNotApplicable)
                                           : said;
        if (!answer.text("unit").empty()) {
            text += " " + answer.text("unit");
        }
        text += limitsOf(answer);
        if (!answer.text("note").empty()) {
            text += "; " + answer.text("note");
        }
        const std::string& verdict = answer.text("verdict");
        add(verdict == "bad"    ? LineKind::bad
            : verdict == "good" ? LineKind::good
                                : LineKind::fact,
            answer.text("text"), text);
    }
}

void Writer::readings()
{
    section(word(m_replica.catalogue().at("reading").plural));
    for (const Row& row : m_replica.related("reading", "visit", m_visit.id, kPartsMax)) {
        const Entity& entity = *row.record.entity;
        add(LineKind::fact, shown(row.record, *entity.field("name")),
            shown(row.record, *entity.field("value")));
    }
}

void Writer::parts()
{
    section(word(m_replica.catalogue().at("part_use").plural));
    for (const Row& row : m_replica.related("part_use", "visit", m_visit.id, kPartsMax)) {
        const Record& part = row.record;
        std::string text = "× " + valueToText(part.value("quantity"));
        if (!part.text("serial_in").empty()) {
            text += ", " + word(kPutIn) + " " + part.text("serial_in");
        }
        if (!part.text("serial_out").empty()) {
            text += ", " + word(kTakenOut) + " " + part.text("serial_out");
        }
        add(LineKind::fact, part.text("description"), text);
    }
}

std::vector<ReportLine> Writer::write()
{
    const Entity& visit = *m_visit.entity;
    std::string title = word(kReport);
    if (!m_visit.text("number").empty()) {
        title += " " + m_visit.text("number");
    }
    add(LineKind::title, {}, title);
    facts(m_visit, {"subject", "kind", "account"});
    address();
    facts(m_visit, {"contact", "engineer", "arrived_at", "left_at"});
    machine();
    const auto sectionOf = [&](const char* name) {
        const auto found = std::find_if(visit.sections.begin(), visit.sections.end(),
                                        [&](const Section& s) { return s.name == name; });
        return found == visit.sections.end() ? std::string() : word(found->labels);
    };
    section(sectionOf("report"));
    facts(m_visit, {"symptom_code", "symptom", "cause_code", "diagnosis", "work_done_text",
                    "parts_note", "labour_minutes", "travel_minutes", "first_time_fix"});
    checks();
    readings();
    parts();
    section(sectionOf("follow"));
    if (m_visit.text("follow_up") != "none") {
        facts(m_visit, {"follow_up", "follow_up_note"});
    }
    if (!m_context.signedBy.empty()) {
        section(word(visit.field("signature")->labels));
        Record signer = m_visit;
        signer.set("signed_by", m_context.signedBy);
        signer.set("signed_at", m_context.signedAt);
        facts(signer, {"signed_by", "signed_at"});
    }
    return std::move(m_lines);
}

std::string mark(LineKind kind)
{
    switch (kind) {
    case LineKind::title:
        return "# ";
    case LineKind::section:
        return "## ";
    case LineKind::good:
        return "+ ";
    case LineKind::bad:
        return "- ";
    case LineKind::fact:
        return "= ";
    case LineKind::text:
        break;
    }
    return "  ";
}

/// A line break inside a text is written as one with a tab behind it.
std::string folded(const std::string& text)
{
    std::string folded;
    for (const char c : text) {
        folded += c;
        if (c == '\n') {
            folded += '\t';
        }
    }
    return folded;
}

/// Labels come from people too (checks, parts): what parts the line must not be in them.
std::string plain(std::string label)
{
    std::replace_if(
        label.begin(), label.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return label;
}

} // namespace

std::vector<ReportLine> reportOf(Replica& replica, const Record& visit,
                                 const ReportContext& context)
{
    return Writer(replica, visit, context).write();
}

std::string reportText(const std::vector<ReportLine>& lines)
{
    std::string text;
    for (const ReportLine& line : lines) {
        text += mark(line.kind);
        if (!line.label.empty()) {
            text += plain(line.label) + "\t";
        }
        text += folded(line.text) + "\n";
    }
    return text;
}

std::vector<ReportLine> reportLines(std::string_view text)
{
    std::vector<ReportLine> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        if (line.starts_with('\t') && !lines.empty()) {
            lines.back().text += "\n" + std::string(line.substr(1));
            continue;
        }
        ReportLine read;
        std::size_t begin = std::min<std::size_t>(2, line.size());
        for (const LineKind kind :
             {LineKind::section, LineKind::title, LineKind::good, LineKind::bad, LineKind::fact}) {
            if (line.starts_with(mark(kind))) {
                read.kind = kind;
                begin = mark(kind).size();
                break;
            }
        }
        const std::string_view rest = line.substr(begin);
        const bool hasLabel = read.kind == LineKind::fact || read.kind == LineKind::good ||
                              read.kind == LineKind::bad;
        const std::size_t tab = hasLabel ? rest.find('\t') : std::string_view::npos;
        if (tab != std::string_view::npos) {
            read.label = rest.substr(0, tab);
            read.text = rest.substr(tab + 1);
        } else {
            read.text = rest;
        }
        lines.push_back(std::move(read));
    }
    return lines;
}

std::string reportSeal(std::string_view text, const FileRef& signature)
{
    return Sha256::of(std::string(text) + "\n" + signature.sha256);
}

std::string reportLanguage(Replica& replica, const Record& visit, const std::string& unsaid)
{
    return paperLanguage(replica, visit.reference("contact"), visit.reference("account"), unsaid);
}

std::string paperCode(const PaperCode& code)
{
    return codeOf({"visit", code.visit}) + std::string(kSealMark) + code.seal;
}

std::optional<PaperCode> readPaperCode(std::string_view text)
{
    constexpr std::size_t kSealDigits = 64;
    const std::string_view code = trimmed(text);
    const std::size_t mark = code.find(kSealMark);
    const auto key = keyFromCode(code);
    if (mark == std::string_view::npos || !key || key->entity != "visit") {
        return std::nullopt;
    }
    const std::string_view seal = code.substr(mark + kSealMark.size());
    const bool isSeal = seal.size() == kSealDigits &&
                        seal.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    return isSeal ? std::optional(PaperCode{key->id, std::string(seal)}) : std::nullopt;
}

SealState sealOf(const Record& visit)
{
    const std::string& seal = visit.text("report_hash");
    if (seal.empty()) {
        return SealState::none;
    }
    const FileRef* signature = std::get_if<FileRef>(&visit.value("signature"));
    return signature != nullptr && seal == reportSeal(visit.text("report"), *signature)
               ? SealState::intact
               : SealState::broken;
}

} // namespace caravan
