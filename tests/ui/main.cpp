// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/text/languages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dialog_keys.h"

#include <QApplication>

#include <gtest/gtest.h>

int main(int argc, char* argv[])
{
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    caravan::ui::Theme theme;
    theme.setMode(caravan::ui::Theme::Mode::light);
    caravan::ui::Languages languages(theme);
    languages.choose(QStringLiteral("en"));
    const caravan::ui::DialogKeys keys(&application);
    return RUN_ALL_TESTS();
}
