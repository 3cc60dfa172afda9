// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/likeness_text.h"

#include "ui/text/value_display.h"

#include <QCoreApplication>

namespace caravan::ui {

namespace {

struct Sameness {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::Sameness)
};

} // namespace

QString likenessText(const Likeness& likeness)
{
    QStringList parts;
    for (const SameBy by : likeness.by) {
        switch (by) {
        case SameBy::code:
            parts.append(Sameness::tr("same number"));
            break;
        case SameBy::mail:
            parts.append(Sameness::tr("same email"));
            break;
        case SameBy::phone:
            parts.append(Sameness::tr("same phone"));
            break;
        case SameBy::name:
            parts.append(Sameness::tr("same name"));
            break;
        case SameBy::domain:
            parts.append(Sameness::tr("same web address"));
            break;
        }
    }
    return joinedText(parts);
}

} // namespace caravan::ui
