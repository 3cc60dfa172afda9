// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/calls.h"

#include "core/base/phone.h"
#include "ui/text/format.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>

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

QString dial(const Preferences& preferences, const QString& text)
{
    const QString number = toQString(dialledPhone(toStd(text)));
    const QUrl url = callUrl(preferences, number);
    if (!url.isEmpty() && QDesktopServices::openUrl(url)) {
        return {};
    }
    QGuiApplication::clipboard()->setText(number);
    return (url.isEmpty()
                ? QCoreApplication::translate("Calls", "%1 was copied", "phone number")
                : QCoreApplication::translate(
                      "Calls", "There is no calling program on this laptop; %1 was copied",
                      "phone number"))
        .arg(number);
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
