// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/customers/paper_language.h"

#include "core/record/address.h"
#include "core/store/replica.h"

namespace caravan {

std::string paperLanguage(Replica& replica, const RecordId& contact, const RecordId& account,
                          const std::string& unsaid)
{
    const auto person = contact.isNil() ? std::nullopt : replica.find("contact", contact);
    const std::string spoken = person ? person->record.text("language") : std::string();
    if (!spoken.empty()) {
        return spoken == "zh_CN" || spoken == "zh_TW" ? spoken : "en";
    }
    const auto customer = account.isNil() ? std::nullopt : replica.find("account", account);
    const std::string written =
        customer ? languageOfCountry(customer->record.text("country")) : std::string();
    return written.empty() ? unsaid : written;
}

} // namespace caravan
