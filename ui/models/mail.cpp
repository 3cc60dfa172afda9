// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/mail.h"

#include <QDesktopServices>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

namespace caravan::ui {

namespace {

QString escaped(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QUrl mailUrl(const QString& to, const QString& subject, const QString& text)
{
    QString url = QStringLiteral("mailto:") +
                  QString::fromLatin1(QUrl::toPercentEncoding(to, QByteArrayLiteral("@")));
    QStringList parts;
    if (!subject.isEmpty()) {
        parts.append(QStringLiteral("subject=") + escaped(QString(subject).remove(QChar(u'\n'))));
    }
    if (!text.isEmpty()) {
        parts.append(QStringLiteral("body=") +
                     escaped(QString(text).replace(QChar(u'\n'), QStringLiteral("\r\n"))));
    }
    if (!parts.isEmpty()) {
        url += QLatin1Char('?') + parts.join(QLatin1Char('&'));
    }
    return QUrl(url, QUrl::StrictMode);
}

QString scratchFolder()
{
    static const QTemporaryDir kFolder;
    return kFolder.isValid() ? kFolder.path() : QString();
}

bool mailFile(const QString& to, const QString& subject, const QString& path)
{
    const QUrl url = mailUrl(to, subject);
    const QString program = QStandardPaths::findExecutable(QStringLiteral("xdg-email"));
    // The address goes as a whole URL: as a word of its own xdg-email would not escape it.
    if (!program.isEmpty() &&
        QProcess::startDetached(program, {QStringLiteral("--utf8"), QStringLiteral("--attach"),
                                          path, QString::fromLatin1(url.toEncoded())})) {
        return true;
    }
    QDesktopServices::openUrl(url);
    return false;
}

} // namespace caravan::ui
