// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/welcome_page.h"

#include "ui/text/languages.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kWelcomeWidth = 400;
constexpr int kChoiceHeight = 44;

} // namespace

/// In no language of its own, so there is nothing to translate.
WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent)
{
    auto* brand = new QHBoxLayout;
    brand->setSpacing(12);
    brand->addStretch(1);
    brand->addWidget(new BrandMark(36));
    brand->addWidget(new PlainLabel(QStringLiteral("Caravan"), TextRole::pageTitle));
    brand->addStretch(1);
    auto* card = new Card;
    card->setFixedWidth(kWelcomeWidth);
    card->body()->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    card->body()->setSpacing(kGap);
    card->body()->addWidget(
        new PlainLabel(QStringLiteral("Language · 语言 · 語言"), TextRole::cardTitle));
    for (const Languages::Language& each : Languages::all()) {
        auto* button = new QPushButton(each.name);
        button->setMinimumHeight(kChoiceHeight);
        connect(button, &QPushButton::clicked, this,
                [this, code = each.code] { Q_EMIT languagePicked(code); });
        card->body()->addWidget(button);
    }
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kCardPadding);
    layout->addStretch(2);
    layout->addLayout(brand);
    layout->addLayout(middle);
    layout->addStretch(3);
}

void WelcomePage::begin()
{
    findChild<QPushButton*>()->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), currentTokens().bg);
}

} // namespace caravan::ui
