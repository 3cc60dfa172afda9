// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/page/page.h"

#include <QEvent>

#include <utility>

namespace caravan::ui {

bool Page::perform(Verb verb)
{
    const auto found = m_verbs.find(verb);
    if (found == m_verbs.end()) {
        return false;
    }
    found->second();
    return true;
}

void Page::offer(Verb verb, std::function<void()> act)
{
    m_verbs[verb] = std::move(act);
}

/// Of thirty pages one is seen: the others take the language when they are shown.
void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        if (isVisible() || !parentWidget()) {
            retranslate();
        } else {
            m_isUntranslated = true;
        }
    }
    QWidget::changeEvent(event);
}

bool Page::event(QEvent* event)
{
    if (event->type() == QEvent::Show && std::exchange(m_isUntranslated, false)) {
        retranslate();
    }
    return QWidget::event(event);
}

} // namespace caravan::ui
