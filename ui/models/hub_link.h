// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QString>

#include <optional>

namespace caravan::ui {

/// What an invitation says. It comes from anybody, so it fills in fields that a person then reads,
/// and nothing else: no password, no request, no certificate.
struct HubLink {
    QString hub;  ///< "https://hub.example.com", the name as it goes over the network
    QString mail; ///< empty where the link has none that looks like one

    bool operator==(const HubLink&) const = default;
};

/// "caravan://hub.example.com?mail=anna@example.com" or "https://hub.example.com/join?mail=…".
/// Nothing for a plain address, for other schemes, and for a link that hides its host behind a user
/// name ("https://hub.example.com@elsewhere").
std::optional<HubLink> readHubLink(const QString& pasted);

/// The link for somebody else's sign-in page; @p hub is an address as in HubLink. Empty where that
/// is not https.
QString hubLinkText(const QString& hub, const QString& mail);

} // namespace caravan::ui
