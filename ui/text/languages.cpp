// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/languages.h"

#include "ui/text/format.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <algorithm>

namespace caravan::ui {

WordsIn::WordsIn(const QString& language) : m_translator(std::make_unique<QTranslator>())
{
    static_cast<void>(m_translator->load(QStringLiteral(":/i18n/caravan_%1.qm").arg(language)));
}

QString WordsIn::operator()(const char* context, const char* source) const
{
    const QString found = m_translator->translate(context, source);
    return found.isEmpty() ? QString::fromUtf8(source) : found;
}

Languages::Languages(Theme& theme, QObject* parent) : QObject(parent), m_theme(theme) {}

QList<Languages::Language> Languages::all()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
            {QStringLiteral("zh_TW"), QStringLiteral("繁體中文")}};
}

QString Languages::fitting(const QLocale& locale)
{
    if (locale.language() == QLocale::English || locale.language() == QLocale::C) {
        return QStringLiteral("en");
    }
    if (locale.language() != QLocale::Chinese) {
        return {};
    }
    const bool isTraditional = locale.script() == QLocale::TraditionalHanScript ||
                               locale.territory() == QLocale::Taiwan ||
                               locale.territory() == QLocale::HongKong;
    return isTraditional ? QStringLiteral("zh_TW") : QStringLiteral("zh_CN");
}

QString Languages::ofSystem()
{
    const QString fits = fitting(QLocale::system());
    return fits.isEmpty() ? QStringLiteral("en") : fits;
}

void Languages::choose(const QString& code)
{
    const QList<Language> known = all();
    const bool isKnown = std::any_of(known.begin(), known.end(),
                                     [&](const Language& each) { return each.code == code; });
    m_current = isKnown ? code : QStringLiteral("en");

    // Before the translators: each of them makes every widget read its texts again.
    setInterfaceLanguage(m_current);
    m_theme.setLanguage(m_current);
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    if (m_qt.load(QStringLiteral("qtbase_") + m_current,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(QStringLiteral(":/i18n/caravan_%1.qm").arg(m_current))) {
        QCoreApplication::installTranslator(&m_own);
    }
}

} // namespace caravan::ui
