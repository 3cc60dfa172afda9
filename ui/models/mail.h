// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QString>
#include <QUrl>

namespace caravan::ui {

/// What the desktop's mail program is asked to begin (RFC 6068). Everything is escaped, so nobody's
/// text can add a recipient, a header or an attachment.
QUrl mailUrl(const QString& to, const QString& subject = {}, const QString& text = {});

/// A folder of this program run that only its user can read and that goes when it ends: for papers
/// that another program is to open. Empty where none can be made.
QString scratchFolder();

/// Begins a mail with a file from scratchFolder(), where the desktop can do that. False: the mail
/// program was asked without it, or not at all.
bool mailFile(const QString& to, const QString& subject, const QString& path);

} // namespace caravan::ui
