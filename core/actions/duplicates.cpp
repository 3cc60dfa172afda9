// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/duplicates.h"

#include "core/actions/pairs_apart.h"
#include "core/base/phone.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace caravan {
namespace {

constexpr int kWorthShowing = 60;
constexpr std::size_t kPhoneDigits = 8; ///< without area codes people leave out
constexpr std::size_t kCandidatesMax = 20;
constexpr std::int64_t kPage = 2000;
/// What more records share than this says nothing about any two of them.
constexpr std::size_t kSharersMax = 40;

/// With a blank on both sides of each.
constexpr std::string_view kLegalForms =
    " ltd limited inc incorporated llc llp plc corp corporation company co gmbh ag "
    "kg ohg gbr ug mbh se ev sa sas sarl srl spa bv nv ab as aps oy oyj kft zrt sro "
    "pty pte kk doo holding ";

// Longest first: 股份有限公司 must not leave 股份 behind.
constexpr std::array<std::string_view, 9> kHanForms{"股份有限公司", "有限责任公司", "集团有限公司",
                                                    "有限公司",     "股份公司",     "分公司",
                                                    "总公司",       "集团",         "公司"};

constexpr std::array<std::string_view, 22> kFreeMail{
    "gmail.com",    "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com",
    "icloud.com",   "me.com",         "gmx.de",      "gmx.net",     "web.de",   "t-online.de",
    "qq.com",       "163.com",        "126.com",     "sina.com",    "sohu.com", "foxmail.com",
    "yahoo.com.tw", "hinet.net",      "orange.fr",   "aol.com"};

/// Letters, digits and everything beyond ASCII; the rest separates words.
std::vector<std::string> wordsOf(const std::string& folded)
{
    std::vector<std::string> words(1);
    for (const char c : folded) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isWord = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isWord) {
            words.back() += c;
        } else if (c != '.' && c != '\'' && !words.back().empty()) { // "S.A." is one word
            words.emplace_back();
        }
    }
    std::erase_if(words, [](const std::string& word) { return word.empty(); });
    return words;
}

std::string domainOf(std::string_view mail)
{
    const std::size_t at = mail.rfind('@');
    return at == std::string_view::npos ? std::string() : std::string(mail.substr(at + 1));
}

/// "https://www.acme.example/x" → "acme.example".
std::string hostOf(std::string_view address)
{
    if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos) {
        address.remove_prefix(scheme + 3);
    }
    address = address.substr(0, address.find_first_of("/:?#"));
    return std::string(address.starts_with("www.") ? address.substr(4) : address);
}

int weightOf(SameBy by)
{
    switch (by) {
    case SameBy::code:
        return 98;
    case SameBy::mail:
        return 90;
    case SameBy::phone:
        return 75;
    case SameBy::name:
        return 70;
    case SameBy::domain:
        return 60;
    }
    return 0;
}

/// The words of a name, folded, without legal forms.
std::string companyWords(std::string_view name)
{
    std::vector<std::string> words = wordsOf(foldForSearch(name));
    const auto isForm = [](const std::string& word) {
        return kLegalForms.find(" " + word + " ") != std::string_view::npos;
    };
    while (words.size() > 1 && isForm(words.back())) {
        words.pop_back();
    }
    std::string key;
    for (const std::string& word : words) {
        key += (key.empty() ? "" : " ") + word;
    }
    for (bool isCut = true; isCut;) {
        isCut = false;
        for (const std::string_view form : kHanForms) {
            if (key.size() > form.size() && key.ends_with(form)) {
                key.resize(key.size() - form.size());
                isCut = true;
                break;
            }
        }
    }
    return key;
}

} // namespace

std::string companyKey(std::string_view name)
{
    std::string key = companyWords(name);
    std::erase(key, ' ');
    return key.empty() ? foldForSearch(name) : key;
}

Identity identityOf(const Record& record)
{
    const Entity& entity = *record.entity;
    std::set<Identity::Mark> marks;
    const bool isCompany =
        std::any_of(entity.identity.begin(), entity.identity.end(), [&](const std::string& name) {
            return entity.field(name)->type == FieldType::web;
        });
    const auto addDomain = [&](const std::string& domain) {
        const bool isFree =
            std::find(kFreeMail.begin(), kFreeMail.end(), domain) != kFreeMail.end();
        if (isCompany && !isFree && domain.find('.') != std::string::npos) {
            marks.insert({SameBy::domain, domain});
        }
    };
    for (const std::string& name : entity.identity) {
        const Field& field = *entity.field(name);
        const std::string& text = textOf(record.values[field.index]);
        if (text.empty()) {
            continue;
        }
        const std::string folded = foldForSearch(text);
        const bool isTitle =
            std::find(entity.title.begin(), entity.title.end(), name) != entity.title.end();
        if (isTitle) {
            marks.insert({SameBy::name, companyKey(record.title())});
        } else if (field.type == FieldType::phone) {
            const std::string dialled = dialledPhone(text);
            const std::string digits = phoneDigits(dialled.substr(0, dialled.find(';')));
            if (digits.size() >= kPhoneDigits - 1) {
                const std::size_t most = std::min(digits.size(), kPhoneDigits);
                marks.insert({SameBy::phone, digits.substr(digits.size() - most)});
            }
        } else if (field.type == FieldType::mail) {
            marks.insert({SameBy::mail, folded});
            addDomain(domainOf(folded));
        } else if (field.type == FieldType::web) {
            addDomain(hostOf(folded));
        } else {
            marks.insert({SameBy::code, folded});
        }
    }
    return {{marks.begin(), marks.end()}, companyWords(record.title())};
}

Likeness likenessOf(const Identity& one, const Identity& other)
{
    Likeness likeness;
    int unlike = 100;
    for (const Identity::Mark& mark : one.marks) {
        const bool isShared = std::binary_search(other.marks.begin(), other.marks.end(), mark);
        const bool isNew =
            std::find(likeness.by.begin(), likeness.by.end(), mark.by) == likeness.by.end();
        if (isShared && isNew) {
            likeness.by.push_back(mark.by);
            unlike = unlike * (100 - weightOf(mark.by)) / 100;
        }
    }
    likeness.percent = likeness.by.empty() ? 0 : 100 - unlike;
    return likeness;
}

std::vector<Duplicate> findDuplicates(Replica& replica, const std::string& entity,
                                      const Identity& record, const RecordId& except)
{
    // Where it cannot be read, a pair is shown once more than it need be.
    const Result<PairsApart> apart =
        except.isNil() ? Result<PairsApart>(PairsApart()) : PairsApart::read(replica, entity);
    std::set<RecordId> candidates;
    for (const Identity::Mark& mark : record.marks) {
        // A key of several words is one word that nobody wrote.
        const std::string& searched = mark.by == SameBy::name ? record.name : mark.key;
        for (const SearchHit& hit : replica.search(searched, kCandidatesMax, entity)) {
            candidates.insert(hit.key.id);
        }
    }
    std::vector<Duplicate> found;
    for (const RecordId& id : candidates) {
        const bool isOut = id == except || (apart && apart->has(id, except));
        const auto row = isOut ? std::nullopt : replica.find(entity, id);
        if (!row) {
            continue;
        }
        Likeness likeness = likenessOf(record, identityOf(row->record));
        if (likeness.percent >= kWorthShowing) {
            found.push_back({*row, std::move(likeness)});
        }
    }
    std::sort(found.begin(), found.end(), [](const Duplicate& a, const Duplicate& b) {
        return a.likeness.percent > b.likeness.percent;
    });
    return found;
}

Result<std::vector<DuplicatePair>> scanDuplicates(Replica& replica, const std::string& entity,
                                                  std::size_t pairsMax,
                                                  const std::function<bool()>& isCancelled)
{
    std::vector<std::pair<RecordId, Identity>> records;
    std::unordered_map<std::string, std::vector<std::size_t>> sharers;
    for (std::int64_t offset = 0;; offset += kPage) {
        if (isCancelled && isCancelled()) {
            return Error{ErrorCode::cancelled, entity, {}};
        }
        const auto rows = replica.select({entity, {}, {}, {}}, offset, kPage);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            records.emplace_back(row.record.id, identityOf(row.record));
            for (const Identity::Mark& mark : records.back().second.marks) {
                sharers[std::to_string(static_cast<int>(mark.by)) + mark.key].push_back(
                    records.size() - 1);
            }
        }
        if (static_cast<std::int64_t>(rows->size()) < kPage) {
            break;
        }
    }
    const Result<PairsApart> apart = PairsApart::read(replica, entity);
    if (!apart) {
        return apart.error();
    }
    std::set<std::pair<std::size_t, std::size_t>> seen;
    std::vector<DuplicatePair> pairs;
    for (const auto& [key, places] : sharers) {
        for (std::size_t i = 0; places.size() <= kSharersMax && i < places.size(); ++i) {
            for (std::size_t j = i + 1; j < places.size(); ++j) {
                if (!seen.emplace(places[i], places[j]).second) {
                    continue;
                }
                Likeness likeness =
                    likenessOf(records[places[i]].second, records[places[j]].second);
                if (likeness.percent >= kWorthShowing &&
                    !apart->has(records[places[i]].first, records[places[j]].first)) {
                    pairs.push_back(
                        {records[places[i]].first, records[places[j]].first, std::move(likeness)});
                }
            }
        }
    }
    std::sort(pairs.begin(), pairs.end(), [](const DuplicatePair& a, const DuplicatePair& b) {
        return std::pair(-a.likeness.percent, a.one) < std::pair(-b.likeness.percent, b.one);
    });
    if (pairs.size() > pairsMax) {
        pairs.resize(pairsMax);
    }
    return pairs;
}

} // namespace caravan
