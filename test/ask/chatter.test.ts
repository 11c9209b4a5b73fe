import { expect, test } from 'vitest'
import { small } from './small.ts'

const kindOf = (text: string) => small.ask({ text, today: '2021-08-15' }).kind

test.for([
  'Anything noteworthy in April 2021?',
  'catch me up on 2021, I was on sabbatical',
  '2021 年有什么大新闻',
])('who asks for all of a time gets it, whatever he chats: %s', text => expect(kindOf(text)).toBe('list'))

test.for(['what was the weather in April 2021', 'earthquakes in 2021'])(
  'who asks for something else of that time does not: %s',
  text => expect(kindOf(text)).toBe('nothing'),
)
