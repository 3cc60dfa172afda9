// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/calls.h"

#include <algorithm>

namespace caravan::ui {

namespace {

const QString kCallsKey = QStringLiteral("calls");

} // namespace

QList<CallWay> callWays()
{
    return {{QStringLiteral("tel"), QStringLiteral("tel:%1")},
            {QStringLiteral("sip"), QStringLiteral("sip:%1")},
            {QStringLiteral("callto"), QStringLiteral("callto:%1")},
            {QStringLiteral("copy"), {}}};
}

QString chosenCallWay(const Preferences& preferences)
{
    const QString kept = preferences.value(kCallsKey).toString();
    const QList<CallWay> all = callWays();
    const bool isKnown =
        std::any_of(all.begin(), all.end(), [&](const CallWay& each) { return each.key == kept; });
    return isKnown ? kept : all.front().key;
}

void chooseCallWay(Preferences& preferences, const QString& key)
{
    preferences.setValue(kCallsKey, key);
}

QUrl callUrl(const Preferences& preferences, const QString& dialled)
{
    const QString chosen = chosenCallWay(preferences);
    for (const CallWay& way : callWays()) {
        if (way.key == chosen && !way.pattern.isEmpty()) {
            return QUrl(way.pattern.arg(dialled), QUrl::StrictMode);
        }
    }
    return {};
}

} // namespace caravan::ui
