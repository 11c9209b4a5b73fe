import { expect, test } from 'vitest'
import { joinPhrasal } from '../../src/ask/phrasal.ts'

test.for([
  ['throwing it out for good', 'throwing out it for good'],
  ['when did they turn this off by default', 'when did they turn off this by default'],
  ['who brought it back', 'who brought back it'],
  ['they took the lot out', 'they took out the lot'],
  ['did lyft sell envoy to google', 'did lyft sell to envoy | google'],
  ['when did istio rip mixer out', 'when did istio rip out mixer'],
  ["who filled bill gallagher's shoes", 'who succeeded bill gallagher'],
  ['who took over from bill gallagher', 'who succeeded bill gallagher'],
  ['谁接了 bill gallagher 的班', '谁接替 bill gallagher'],
  ['which release took tls support out again?', 'which release took out tls support again?'],
  ['who pulled lua back out', 'who pulled out lua'],
  ['who handed envoy over to the cncf', 'who donated envoy to the cncf'],
  ['how many drops did envoy see in 2019', 'how many releases did envoy see in 2019'],
  ['which envoy drop brought lua', 'which envoy release brought lua'],
  ['envoy 1.18, when did it drop?', 'envoy 1.18, when did it come out?'],
])('a particle is read with its verb: %s', ([said, read]) => expect(joinPhrasal(said!)).toBe(read))

test.for([
  'turn mtls on by default',
  'what is it in',
  'which version drops xds v2',
  'when did envoy first drop v1',
  'how long did it take lyft to roll envoy out',
  'what did it take to get tls out of the box',
  'it was thrown out',
  '把它扔掉',
  'when did it drop xds v2',
])('what is no such verb stays as it is: %s', said => expect(joinPhrasal(said)).toBe(said))
