// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/name_of.h"

#include "core/base/pinyin.h"
#include "ui/text/format.h"

#include <algorithm>

namespace caravan::ui {

QString nameOf(const QString& label)
{
    constexpr int kLengthMax = 30;
    const QString syllables = toQString(pinyinOf(toStd(label)).syllables).section(u' ', 0, 0);
    const QString written = syllables.isEmpty() ? label : syllables;
    QString name;
    for (const QChar c : written.toLower()) {
        const bool isLetter = c >= u'a' && c <= u'z';
        const bool isDigit = c >= u'0' && c <= u'9';
        if (isLetter || (isDigit && !name.isEmpty())) {
            name += c;
        } else if (!name.isEmpty() && !name.endsWith(u'_')) {
            name += u'_';
        }
    }
    while (name.endsWith(u'_')) {
        name.chop(1);
    }
    return name.left(kLengthMax);
}

bool isCalled(const Labels& labels, std::string_view label)
{
    return !label.empty() && std::any_of(labels.begin(), labels.end(),
                                         [&](const auto& one) { return one.second == label; });
}

} // namespace caravan::ui
