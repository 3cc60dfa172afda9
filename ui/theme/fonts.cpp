// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/fonts.h"

#include <QStringList>

namespace caravan::ui {

namespace {

constexpr int kBodyPx = 13;

int paperFonts = 0; // only the UI thread draws

struct Face {
    int px;
    QFont::Weight weight;
};

Face faceOf(TextRole role)
{
    switch (role) {
    case TextRole::badge:
        return {11, QFont::Medium};
    case TextRole::caption:
        return {12, QFont::Normal};
    case TextRole::body:
        return {kBodyPx, QFont::Normal};
    case TextRole::bodyMedium:
        return {kBodyPx, QFont::Medium};
    case TextRole::bodyStrong:
        return {kBodyPx, QFont::DemiBold};
    case TextRole::cardTitle:
        return {14, QFont::DemiBold};
    case TextRole::brand:
        return {16, QFont::DemiBold};
    case TextRole::pageTitle:
        return {22, QFont::DemiBold};
    }
    return {kBodyPx, QFont::Normal};
}

} // namespace

QFont fontFor(TextRole role)
{
    const Face face = faceOf(role);
    QFont font;
    font.setPixelSize(face.px);
    font.setWeight(face.weight);
    if (paperFonts > 0) {
        font.setStyleStrategy(QFont::PreferNoShaping);
    }
    return font;
}

PaperFonts::PaperFonts()
{
    ++paperFonts;
}

PaperFonts::~PaperFonts()
{
    --paperFonts;
}

QFont applicationFont(const QString& language)
{
    const QString simplified = QStringLiteral("Noto Sans CJK SC");
    const QString traditional = QStringLiteral("Noto Sans CJK TC");
    const bool isTraditional =
        language.startsWith(QLatin1String("zh_TW")) || language.startsWith(QLatin1String("zh_HK"));
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), isTraditional ? traditional : simplified,
                      QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(kBodyPx);
    font.setWeight(QFont::Normal);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

} // namespace caravan::ui
