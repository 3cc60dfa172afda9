// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// A person of a vCard file, in the fields of `contact`.
struct CardPerson {
    std::size_t line = 0; ///< where the card begins in the file
    std::map<std::string, Value, std::less<>> fields;
    std::string organisation; ///< empty: none is named
    /// What the card says of where the person works, in the fields of `account`: position (GEO),
    /// street and so on (ADR), website (URL).
    std::map<std::string, std::string> company;
};
/// Of the company's fields in one line of notes: "ADR: Hafenstraße 12, 24103 Kiel, Germany".
std::vector<std::string> companyLines(const std::map<std::string, std::string>& company);

/// What could not be taken as it stands; where the person has notes, it is kept there.
struct CardProblem {
    std::size_t line = 0;
    std::string property;
    std::string text;
};

struct CardFile {
    std::vector<CardPerson> people;
    std::vector<CardProblem> problems;
};

/// True for a file that holds vCards, whatever stands before the first of them.
bool isCardFile(std::string_view bytes);

/// Reads vCard 2.1 (quoted-printable, character sets per property), 3.0 and 4.0, several cards in
/// one file, the company's own fields in the properties by which exportCards() writes them. What
/// contacts have no field for goes to the notes; pictures and lists of people are
/// left out and told. Error: invalid (no card in it, or one that does not end; detail names the
/// line).
Result<CardFile> readCards(const Catalogue& catalogue, std::string_view bytes);

struct CardImport {
    std::vector<Edit> edits;
    std::size_t made = 0;
    std::size_t completed = 0; ///< known already, and something was new
    std::size_t known = 0;     ///< known already, and nothing was new
    std::size_t accounts = 0;  ///< companies that were not known
    std::vector<CardProblem> problems;
};
/// Contacts of the people of a file; who is known already (mail, phone and name) is not made again
/// but gets what is empty there. Their companies are found by name or made.
/// Error: as readCards(); notAllowed where the user may not do what came out.
Result<CardImport> importCards(Replica& replica, std::string_view bytes);
/// Leads of the people of a file, by the same rules; the company stays a name.
Result<CardImport> importCardsAsLeads(Replica& replica, std::string_view bytes);

enum class CardVersion { v3, v4 };
/// Writes contacts as vCards, with the company's own fields but for references and files. Error:
/// invalid (a query of another entity), storage….
Done exportCards(Replica& replica, const Query& query, CardVersion version,
                 const std::function<void(std::string_view)>& write);

} // namespace caravan
