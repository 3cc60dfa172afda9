// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QTranslator>

namespace caravan::test {

/// Makes every text of the interface two fifths longer, as a language would that nobody here
/// reads. Install it over the English texts.
class LongTexts : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int n) const override
    {
        QString text = QString::fromUtf8(source);
        // English plurals are written "record(s)".
        text.replace(QStringLiteral("(s)"), n == 1 ? QString() : QStringLiteral("s"));
        const auto wanted = static_cast<qsizetype>(static_cast<double>(text.size()) * 0.4 + 0.5);
        for (qsizetype i = 0; i < wanted; ++i) {
            text.append(i % 6 == 0 ? QLatin1Char(' ') : QLatin1Char('o'));
        }
        return text.trimmed();
    }
};

} // namespace caravan::test
