// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/hub_link.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace caravan::ui {

namespace {

constexpr qsizetype kLinkMax = 2000;
constexpr qsizetype kMailMax = 254; // as the hub takes it
const QString kScheme = QStringLiteral("caravan");
const QString kWeb = QStringLiteral("https");

/// No spaces, signs that turn the direction of writing, or other invisible characters.
QString readMail(const QUrl& url)
{
    const QString mail = QUrlQuery(url).queryItemValue(QStringLiteral("mail"), QUrl::FullyDecoded);
    static const QRegularExpression plain(
        QStringLiteral("^[^\\s@\\p{C}\\p{Z}]+@[^\\s@\\p{C}\\p{Z}]+$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return mail.size() <= kMailMax && plain.match(mail).hasMatch() ? mail : QString();
}

/// The address under which the hub answers: without what only the invitation needs.
QString addressOf(const QUrl& url)
{
    QString path = url.path(QUrl::FullyEncoded);
    for (const char* last : {"/", "/join", "/invite"}) {
        if (path.endsWith(QLatin1String(last))) {
            path.chop(static_cast<qsizetype>(qstrlen(last)));
        }
    }
    const QString port = url.port() > 0 ? QStringLiteral(":%1").arg(url.port()) : QString();
    // Encoded, so that a name of look-alike letters reads as what it is.
    return kWeb + QStringLiteral("://") + url.host(QUrl::FullyEncoded) + port + path;
}

} // namespace

std::optional<HubLink> readHubLink(const QString& pasted)
{
    const QString text = pasted.trimmed();
    if (text.size() > kLinkMax) {
        return std::nullopt;
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool isOurs = url.scheme() == kScheme;
    const bool isInvitation =
        isOurs ||
        (url.scheme() == kWeb && (url.hasQuery() || url.path().endsWith(QLatin1String("/join")) ||
                                  url.path().endsWith(QLatin1String("/invite"))));
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !isInvitation) {
        return std::nullopt;
    }
    return HubLink{addressOf(url), readMail(url)};
}

QString hubLinkText(const QString& hub, const QString& mail)
{
    QUrl url(hub, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != kWeb || url.host().isEmpty()) {
        return {};
    }
    url.setScheme(kScheme);
    if (!mail.isEmpty()) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("mail"),
                           QString::fromLatin1(QUrl::toPercentEncoding(mail, "@")));
        url.setQuery(query);
    }
    return url.toString(QUrl::FullyEncoded);
}

} // namespace caravan::ui
