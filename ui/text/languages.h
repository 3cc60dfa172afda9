// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>

#include <memory>

namespace caravan::ui {

class Theme;

/// The program's own words in one language, whatever the interface speaks.
class WordsIn {
public:
    explicit WordsIn(const QString& language);
    QString operator()(const char* context, const char* source) const;

private:
    std::unique_ptr<QTranslator> m_translator;
};

/// The interface language, exchanged while running: our texts, Qt's own, fonts, number formats.
/// One object, made by the composition root after the Theme.
class Languages : public QObject {
    Q_OBJECT

public:
    struct Language {
        QString code; ///< "en", "zh_CN", "zh_TW"
        QString name; ///< in the language itself
    };

    explicit Languages(Theme& theme, QObject* parent = nullptr);

    static QList<Language> all();
    /// The one that fits @p locale; empty where none does. A desktop without a language ("C")
    /// speaks English.
    static QString fitting(const QLocale& locale);
    /// The one that fits the desktop's locale best; English where none does.
    static QString ofSystem();

    QString current() const { return m_current; }
    /// An unknown code means English.
    void choose(const QString& code);

private:
    Theme& m_theme;
    QString m_current;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace caravan::ui
