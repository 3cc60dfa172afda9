// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include <QDir>
#include <QFile>
#include <QSet>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace {

struct Texts {
    QSet<QString> sources;
    QStringList unfinished;
};

Texts textsOf(const QString& language)
{
    QFile file(qEnvironmentVariable("CARAVAN_SOURCE_DIR") +
               QStringLiteral("/translations/caravan_") + language + QStringLiteral(".ts"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    Texts texts;
    QString context;
    QString source;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
            texts.sources.insert(context + QLatin1Char('/') + source);
        } else if (xml.name() == QLatin1String("translation")) {
            const bool isOpen = xml.attributes().hasAttribute(QLatin1String("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (isOpen || text.trimmed().isEmpty()) {
                texts.unfinished.append(source);
            }
        }
    }
    return texts;
}

TEST(Translations, AreCompleteInEveryLanguage)
{
    for (const char* language : {"en", "zh_CN", "zh_TW"}) {
        const Texts texts = textsOf(QString::fromLatin1(language));
        EXPECT_GT(texts.sources.size(), 200) << language;
        EXPECT_TRUE(texts.unfinished.isEmpty())
            << language << ": " << texts.unfinished.join(QStringLiteral("; ")).toStdString();
    }
}

TEST(Translations, HaveTheSameTextsInEveryLanguage)
{
    const Texts english = textsOf(QStringLiteral("en"));
    EXPECT_EQ(textsOf(QStringLiteral("zh_CN")).sources, english.sources);
    EXPECT_EQ(textsOf(QStringLiteral("zh_TW")).sources, english.sources);
}

} // namespace
