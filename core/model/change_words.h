// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

// Reading the JSON of a company's changes of the schema, for core/model alone. What is wrong is
// thrown as SchemaMistake with the key that was given. A reference into an object does not outlive
// a member more: listIn() may add one.

namespace caravan::change_words {

std::string textOf(const boost::json::object& object, const char* name, const std::string& key);
const boost::json::object& objectIn(const boost::json::object& object, const char* name,
                                    const std::string& key);
bool flagIn(const boost::json::object& object, const char* name, const std::string& key);
/// Where it is false, the key is not there at all.
void setFlag(boost::json::object& object, const char* name, bool is);
void allowKeys(const boost::json::object& object, std::initializer_list<std::string_view> known,
               const std::string& key);
/// Lower-case letters, digits and underscores, a letter first: safe as a column, in a path and in
/// a file.
void checkName(const std::string& name, bool isOfCompany, const std::string& key);
void checkLabel(std::string_view text, const std::string& key);
/// Languages that an object of labels does not give keep the words of @p before, unless those were
/// only filled in from the first language.
void keepLabels(boost::json::value& given, const boost::json::value* before);
/// One text stands for all languages, and a language that is missing has the text of another.
void fillLabels(boost::json::object& object, const char* name, const std::string& key);
boost::json::array& listIn(boost::json::object& object, const char* name);
/// The member of @p list whose @p name is @p value; nullptr where there is none.
boost::json::object* findIn(boost::json::array& list, const char* name, std::string_view value);
std::string nameOf(const boost::json::object& entity);
bool isProducts(const boost::json::object& entity);
/// Counts a change of the entity.
void raise(boost::json::object& entity);
bool says(const boost::json::object& object, const char* name, std::string_view word);

} // namespace caravan::change_words
