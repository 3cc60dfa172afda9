// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/language_offer.h"

#include "core/store/people.h"
#include "ui/models/desk.h"
#include "ui/models/language_choice.h"
#include "ui/shell/banner.h"
#include "ui/text/format.h"
#include "ui/text/languages.h"

#include <algorithm>

namespace caravan::ui {

namespace {

QString nameOf(const QString& code)
{
    const QList<Languages::Language> all = Languages::all();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.code == code; });
    return found == all.end() ? QString() : found->name;
}

} // namespace

LanguageOffer::LanguageOffer(Banner& banner, Desk& desk, Languages& languages, QObject* parent)
    : QObject(parent), m_banner(banner), m_desk(desk), m_languages(languages)
{
    m_banner.hide();
    connect(&banner, &Banner::actionPicked, this, [this] { choose(m_offered); });
    connect(&banner, &Banner::otherPicked, this, [this] { choose(m_languages.current()); });
    connect(&desk, &Desk::committed, this, &LanguageOffer::follow);
    follow();
}

QString LanguageOffer::offered() const
{
    // Where nothing can be kept it would be asked at each start.
    if (isDemo(m_desk.preferences()) || m_desk.replica().readOnlyBecause() ||
        !chosenLanguage(m_desk.preferences()).isEmpty()) {
        return {};
    }
    const auto person = findPerson(m_desk.replica(), m_desk.user());
    const QString theirs = person ? toQString(person->record.text("language")) : QString();
    return theirs == m_languages.current() || nameOf(theirs).isEmpty() ? QString() : theirs;
}

/// Both answers name a language in itself.
void LanguageOffer::follow()
{
    const QString offer = offered();
    if (offer == m_offered) {
        return;
    }
    m_offered = offer;
    m_banner.setVisible(!offer.isEmpty());
    if (!offer.isEmpty()) {
        const char* question = QT_TRANSLATE_NOOP("LanguageOffer", "Continue in English?");
        m_banner.say(QStringLiteral("globe"), Tone::accent,
                     WordsIn(offer)("LanguageOffer", question), nameOf(offer),
                     nameOf(m_languages.current()));
    }
}

/// By value: the question that it came from is over first.
void LanguageOffer::choose(QString code)
{
    m_offered.clear();
    m_banner.hide();
    chooseLanguage(m_desk.preferences(), m_languages, code);
}

} // namespace caravan::ui
