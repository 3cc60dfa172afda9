// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/mail_program.h"

#include <QDesktopServices>

namespace caravan::test {

MailProgram::MailProgram()
{
    QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "take");
}

MailProgram::~MailProgram()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("mailto"));
}

void MailProgram::take(const QUrl& url)
{
    asked = url;
}

} // namespace caravan::test
